package kerja.validate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the codes of a classification stand for: which of its smallest pieces each covers. Codes that cover a total's
 * pieces, each once, are its parts, whatever they are called.
 *
 * @param pieces the smallest pieces, in order
 * @param codes pieces of each code; none for a code that stands for whatever is there
 * @param optional pieces that a table may leave out
 */
record Cover(List<String> pieces, Map<String, Set<String>> codes, Set<String> optional) {

    Cover {
        pieces = List.copyOf(pieces);
        codes = new LinkedHashMap<>(codes);
        optional = Set.copyOf(optional);
    }

    /** A cover of what the codes stand for; the total covers every piece. */
    static Cover of(String total, Map<String, Set<String>> codes, Set<String> optional) {
        Set<String> pieces = new LinkedHashSet<>();
        codes.values().forEach(pieces::addAll);
        Map<String, Set<String>> all = new LinkedHashMap<>(codes);
        if (!total.isEmpty()) {
            all.put(total, pieces);
        }
        return new Cover(List.copyOf(pieces), all, optional);
    }

    /** Rows of {@code (scheme, code, bits)} for a {@code values} list; bits are null for whatever is there. */
    List<String> rows(int scheme, int width, Parameters parameters) {
        List<String> rows = new ArrayList<>();
        codes.forEach((code, covered) -> rows.add("(" + scheme + ", " + parameters.text(code) + ", "
                + (covered.isEmpty() ? "null" : bits(covered, width)) + "::bit(" + width + "))"));
        return rows;
    }

    /** A row of {@code (scheme, every, optional)}. */
    String row(int scheme, int width) {
        return "(" + scheme + ", " + bits(Set.copyOf(pieces), width) + "::bit(" + width + "), " + bits(optional, width)
                + "::bit(" + width + "))";
    }

    private String bits(Set<String> covered, int width) {
        StringBuilder bits = new StringBuilder("B'");
        for (int piece = 0; piece < width; piece++) {
            bits.append(piece < pieces.size() && covered.contains(pieces.get(piece)) ? '1' : '0');
        }
        return bits.append('\'').toString();
    }
}
