package kerja.draft;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the labels of one place say, as one kind of thing.
 *
 * @param kind such as {@code measure}, {@code place}, {@code sex}
 * @param dictionaries that know them, the best first
 * @param codes of every label that is understood
 * @param explicit labels that no dictionary knows as they stand, though their parts are known
 * @param leftOut labels of changes, shares and precision: no observations
 * @param unknown labels that are not understood
 * @param areCodes true if the labels are codes of the kind's code list
 */
record Understanding(
        String kind,
        List<String> dictionaries,
        Map<String, Map<String, String>> codes,
        Set<String> explicit,
        Set<String> leftOut,
        Set<String> unknown,
        boolean areCodes) {

    Understanding {
        dictionaries = List.copyOf(dictionaries);
        codes = new LinkedHashMap<>(codes);
        explicit = new LinkedHashSet<>(explicit);
        leftOut = new LinkedHashSet<>(leftOut);
        unknown = new LinkedHashSet<>(unknown);
    }

    int size() {
        return codes.size() + leftOut.size() + unknown.size();
    }

    /** Share of labels that are understood, from 0 to 100. */
    int percentKnown() {
        return size() == 0 ? 0 : 100 * (codes.size() + leftOut.size()) / size();
    }

    /** Key of a feed for labels of this kind. */
    String key() {
        if (kind.equals(Sense.PLACE)) {
            boolean belowMember = codes.values().stream().anyMatch(it -> it.containsKey("area"));
            return belowMember ? "area" : "ref-area";
        }
        return kind.replace('_', '-');
    }

    /** The kind in words. */
    String words() {
        return switch (kind) {
            case Sense.MEASURE -> "what is measured";
            case Sense.PLACE -> "place";
            case "area_type" -> "urban and rural area";
            case "economic_activity" -> "industry";
            case "obs_status" -> "status of the figure";
            default -> kind.replace('_', ' ');
        };
    }
}
