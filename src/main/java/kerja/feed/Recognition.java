package kerja.feed;

import java.util.List;
import java.util.Set;
import kerja.codelist.Labels;

/**
 * How a feed recognises its deliveries.
 *
 * @param from senders: ISO 3166-1 alpha-3 codes, or INTL for international organisations
 * @param files names with stars; empty if the content decides
 * @param showing texts that the first rows of the file must show, all of them
 */
public record Recognition(Set<String> from, List<String> files, List<String> showing) {

    public Recognition {
        from = Set.copyOf(from);
        files = List.copyOf(files);
        showing = List.copyOf(showing);
    }

    /** True if sender and name fit. */
    public boolean fitsName(String sender, String fileName) {
        String name = Labels.normalize(fileName);
        return from.contains(sender)
                && (files.isEmpty() || files.stream().anyMatch(it -> Wildcard.matches(Wildcard.normalize(it), name)));
    }
}
