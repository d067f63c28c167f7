package kerja.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerja.codelist.Labels;

/**
 * Labels that together say more than each alone: "Persentase" under "Penduduk Bekerja" is the employment rate.
 *
 * @param labels by level name: the labels wanted, one of which must stand there, by {@link Labels#normalize}, stars
 *     allowed; or a code given so far
 * @param then what holds if all of them do
 */
public record Condition(Map<String, List<String>> labels, Meaning then) {

    public Condition {
        labels = Map.copyOf(labels);
    }

    /** The meaning, if the labels or codes around a figure are the wanted ones. */
    public Optional<Meaning> find(Map<String, String> around, Map<String, String> codes) {
        for (Map.Entry<String, List<String>> wanted : labels.entrySet()) {
            String label = Labels.normalize(around.getOrDefault(wanted.getKey(), ""));
            String code = Labels.normalize(codes.getOrDefault(wanted.getKey().replace('-', '_'), ""));
            if (wanted.getValue().stream().noneMatch(it -> Wildcard.matches(it, label) || it.equals(code))) {
                return Optional.empty();
            }
        }
        return Optional.of(then);
    }
}
