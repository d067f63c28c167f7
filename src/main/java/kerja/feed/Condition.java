package kerja.feed;

import java.util.Map;
import java.util.Optional;
import kerja.codelist.Labels;

/**
 * Labels that together say more than each alone: "Persentase" under "Penduduk Bekerja" is the employment rate.
 *
 * @param labels by level name: the label wanted, by {@link Labels#normalize}, stars allowed; or a code given so far
 * @param then what holds if all of them do
 */
public record Condition(Map<String, String> labels, Meaning then) {

    public Condition {
        labels = Map.copyOf(labels);
    }

    /** The meaning, if the labels or codes around a figure are the wanted ones. */
    public Optional<Meaning> find(Map<String, String> around, Map<String, String> codes) {
        for (Map.Entry<String, String> wanted : labels.entrySet()) {
            String label = Labels.normalize(around.getOrDefault(wanted.getKey(), ""));
            String code = codes.getOrDefault(wanted.getKey().replace('-', '_'), "");
            if (!Wildcard.matches(wanted.getValue(), label)
                    && !Labels.normalize(code).equals(wanted.getValue())) {
                return Optional.empty();
            }
        }
        return Optional.of(then);
    }
}
