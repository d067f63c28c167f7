package kerja.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import kerja.database.Database;
import kerja.feed.Feeds;
import kerja.publish.Lineage;
import kerja.publish.SourceRow;
import kerja.statistic.Dimension;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lineage}: where a figure comes from, down to the row of the delivered file. */
@Command(
        name = "lineage",
        mixinStandardHelpOptions = true,
        description = {
            "Shows where figures come from: delivery, file, sheet, cell and its row, the words around it, feed, rules and run;",
            "for a derived figure those of all that went into it."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  kerja lineage BRN EMP_TEMP_SEX_AGE_NB 2020 --where sex=SEX_T",
            "  kerja lineage ASEAN10 UNE_DEAP_SEX_AGE_RT 2020 --as-of 2025-01-31"
        })
final class LineageCommand implements Callable<Integer> {
    private static final int FIGURES_AT_MOST = 10;

    @Mixin
    private Where where = new Where();

    @Parameters(
            index = "0",
            paramLabel = "AREA",
            description = "Country, subdivision or aggregate: BRN, MY-10, ASEAN10.")
    private String area = "";

    @Parameters(index = "1", paramLabel = "INDICATOR", description = "Indicator: EMP_TEMP_SEX_AGE_NB.")
    private String indicator = "";

    @Parameters(index = "2", paramLabel = "PERIOD", description = "Period: 2020, 2020-Q1, 2020-08.")
    private String period = "";

    @Option(names = "--where", paramLabel = "DIMENSION=CODE", description = "Only figures with this code: sex=SEX_F.")
    private Map<String, String> codes = new LinkedHashMap<>();

    @Option(names = "--as-of", paramLabel = "DATE", description = "As known at the end of this day (UTC).")
    private @Nullable LocalDate asOf;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Instant moment = asOf == null
                ? where.clock().instant()
                : asOf.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusMillis(1);
        PrintWriter out = spec.commandLine().getOut();
        Feeds feeds = where.jobsFolder().feeds();
        Path archive = where.settings().archive();
        try (Database database = where.open()) {
            Lineage lineage = new Lineage(database.dataSource());
            List<Lineage.Figure> figures =
                    lineage.find(area, indicator, period, dimensions(), moment, FIGURES_AT_MOST + 1);
            if (figures.isEmpty()) {
                out.println("There is no such figure. 'kerja sql' lists what is there:");
                out.println("  select distinct indicator, time_period from stat.observation where ref_area = '…'");
                return ExitCodes.DONE;
            }
            for (Lineage.Figure figure : figures.subList(0, Math.min(FIGURES_AT_MOST, figures.size()))) {
                for (Lineage.Step step : lineage.of(figure, moment)) {
                    print(step, feeds, archive, out);
                }
                out.println();
            }
            if (figures.size() > FIGURES_AT_MOST) {
                out.println("There are more than " + FIGURES_AT_MOST
                        + " such figures. Narrow them with --where, such as" + " --where sex=SEX_T.");
            }
            return ExitCodes.DONE;
        }
    }

    private Map<Dimension, String> dimensions() {
        Map<Dimension, String> dimensions = new EnumMap<>(Dimension.class);
        codes.forEach((name, code) -> dimensions.put(
                Dimension.find(name)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "\"" + name + "\" is no dimension. One is sex, age or publication.")),
                code));
        return dimensions;
    }

    private static void print(Lineage.Step step, Feeds feeds, Path archive, PrintWriter out) {
        String margin = step.level() == 0 ? "" : "    ";
        String role = step.level() == 0 ? "" : step.role() + ": ";
        out.println(margin + role + step.about() + " = " + step.value());
        line(out, margin, "computed as", step.formula());
        if (step.row() > 0) {
            String sheet = step.sheet().isEmpty() ? "" : " sheet \"" + step.sheet() + "\"";
            line(out, margin, "read from", step.delivery() + sheet + " cell " + step.cell());
            line(out, margin, "cell says", step.reportedText());
            line(out, margin, "its row", row(step, feeds, archive));
            line(out, margin, "words", step.labels());
            line(out, margin, "SHA-256", step.sha256());
            line(out, margin, "feed", step.feed() + " " + step.feedVersion());
            line(out, margin, "dictionaries", step.mappingVersion());
            line(out, margin, "code lists", step.codeListVersion());
            line(out, margin, "rules kept", step.rulesPassed());
            line(out, margin, "found", step.findings());
            line(out, margin, "waived", step.rulesWaived());
        }
        line(out, margin, "known from", step.knownFrom() + ", run " + step.runId());
    }

    private static void line(PrintWriter out, String margin, String name, String text) {
        if (!text.isEmpty()) {
            out.printf("%s    %-13s%s%n", margin, name, text);
        }
    }

    private static String row(Lineage.Step step, Feeds feeds, Path archive) {
        Path file = archive.resolve(step.archivedPath());
        if (step.archivedPath().isEmpty() || !Files.isRegularFile(file)) {
            return "the file is not in the archive " + archive;
        }
        try {
            Optional<String> row = SourceRow.read(
                    file,
                    step.fileName(),
                    feeds.find(step.feed()).orElse(null),
                    step.sheet(),
                    step.row(),
                    step.column());
            return row.orElse("cannot be found in the archived file");
        } catch (IOException e) {
            return "cannot be read from the archive: " + e.getMessage();
        }
    }
}
