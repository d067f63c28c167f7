package kerja.finding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Every kind of finding with its severity and the words people read about it.
 *
 * <p>Shape: one text for each {@link FindingCode}, none missing and none unknown. Source: {@code
 * jobs/rules/findings.yaml}, which operators may edit.
 */
public final class FindingCatalogue {

    private final Map<FindingCode, FindingText> texts;

    FindingCatalogue(Map<FindingCode, FindingText> texts) {
        this.texts = new EnumMap<>(texts);
        for (FindingCode code : FindingCode.values()) {
            if (!this.texts.containsKey(code)) {
                throw new IllegalArgumentException("No text for the finding " + code);
            }
        }
    }

    /**
     * Reads the catalogue from its file.
     *
     * @throws CatalogueException if an entry is missing, unknown, double or incomplete; names file and line
     * @throws IOException if the file cannot be read
     */
    public static FindingCatalogue read(Path findingsYaml) throws IOException {
        return new FindingCatalogue(CatalogueFile.read(findingsYaml));
    }

    /** The words about findings of this kind. */
    public FindingText text(FindingCode code) {
        FindingText text = texts.get(code);
        if (text == null) {
            throw new IllegalStateException("No text for the finding " + code);
        }
        return text;
    }

    /** How much findings of this kind stop, unless a rule or a feed says otherwise. */
    public Severity severity(FindingCode code) {
        return text(code).severity();
    }

    /** The sentence a ministry reads about a finding: what was found, what had been expected, how to mend it. */
    public String sentence(Finding finding) {
        return text(finding.code()).sentence(finding.found(), finding.expected());
    }
}
