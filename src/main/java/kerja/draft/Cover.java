package kerja.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A text cut into phrases that dictionaries know, and what is left of it.
 *
 * @param pieces known phrases from left to right
 * @param left words that no dictionary knows
 */
record Cover(List<Piece> pieces, List<String> left) {

    /** A phrase and all that it can say. */
    record Piece(String text, List<Sense> senses) {
        Piece {
            senses = List.copyOf(senses);
        }

        Optional<Sense> as(String kind) {
            return senses.stream().filter(it -> it.is(kind)).findFirst();
        }
    }

    Cover {
        pieces = List.copyOf(pieces);
        left = List.copyOf(left);
    }

    /** Senses of one kind, each different meaning once. */
    List<Sense> all(String kind) {
        List<Sense> found = new ArrayList<>();
        for (Piece piece : pieces) {
            piece.as(kind)
                    .filter(it ->
                            found.stream().noneMatch(other -> other.codes().equals(it.codes())))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Words of code list word among the phrases that say nothing else. */
    Set<String> words() {
        Set<String> words = new HashSet<>();
        pieces.forEach(piece -> piece.as(Sense.WORD).ifPresent(it -> words.add(it.word())));
        return words;
    }

    /**
     * What all phrases say together, if nothing is left over, each says one thing, and no two contradict.
     *
     * @param kinds that the place of the label allows
     */
    Optional<Map<String, String>> together(Set<String> kinds) {
        if (!left.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> codes = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            List<Sense> senses = piece.senses().stream()
                    .filter(it -> kinds.contains(it.kind()))
                    .toList();
            if (piece.as(Sense.WORD).isPresent()
                    && (senses.isEmpty() || piece.senses().size() > 2)) {
                continue; // "Total" beside a measure: it says that nothing is left out.
            }
            if (senses.isEmpty()) {
                return Optional.empty();
            }
            for (Map.Entry<String, String> code : senses.get(0).codes().entrySet()) {
                String other = codes.putIfAbsent(code.getKey(), code.getValue());
                if (other != null && !other.equals(code.getValue())) {
                    return Optional.empty();
                }
            }
        }
        return codes.isEmpty() ? Optional.empty() : Optional.of(codes);
    }
}
