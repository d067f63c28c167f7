package kerja.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import kerja.provenance.Sha256;

/**
 * The page that the sender reads: what came, what became of it, what to mend first, and every finding at its cell.
 *
 * <p>Self-contained: one file without references to others, which a browser need not trust. Every text that came from
 * outside is escaped by the template. Rows are taken from a cursor one after the other while the page is written.
 */
final class HtmlReport {

    private static final String STYLE = resource("report.css");
    private static final String SCRIPT = resource("report.js");
    private static final Template PAGE = Mustache.compiler()
            .escapeHTML(true)
            .zeroIsFalse(true)
            .emptyStringIsFalse(true)
            .withLoader(name -> new InputStreamReader(
                    HtmlReport.class.getResourceAsStream(name + ".mustache"), StandardCharsets.UTF_8))
            .compile(resource("report.mustache"));

    private final Report report;

    HtmlReport(Report report) {
        this.report = report;
    }

    void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                DeliveredRows rows = DeliveredRows.open(
                        report.archivedFile(), report.delivery().fileName());
                Stream<FindingLine> findings =
                        report.data().findings(report.delivery().id(), report.sheetNames());
                Stream<SeriesHistory.Named> further =
                        report.data().series().further(report.delivery().id(), HtmlPage.CHARTS)) {
            PAGE.execute(new HtmlPage(report, rows, findings.iterator(), further.iterator()), out);
        }
    }

    static String style() {
        return STYLE;
    }

    static String script() {
        return SCRIPT;
    }

    /** What the page may do: show itself, in its own style, and filter with its own script. Nothing else. */
    static String policy() {
        return "default-src 'none'; style-src '" + hash(STYLE) + "'; script-src '" + hash(SCRIPT)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
