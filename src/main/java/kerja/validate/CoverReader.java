package kerja.validate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kerja.codelist.Code;
import kerja.statistic.Dimension;
import kerja.yaml.YamlNode;

/** Reads how the codes of a dimension cover one another: by ages, by a column of the code list, by its tree, by places. */
final class CoverReader {

    static final List<String> KEYS = List.of("ages", "column", "tree", "places", "also", "optional", "without");

    private static final int OLDEST = 100;
    private static final Pattern RANGE = Pattern.compile("([A-Z0-9])-([A-Z0-9])");

    private final RuleCodes codes;

    CoverReader(RuleCodes codes) {
        this.codes = codes;
    }

    /** The covers of a list; each item says one way. */
    List<Cover> read(Dimension over, YamlNode list) {
        List<Cover> covers = new ArrayList<>();
        for (YamlNode node : list.items()) {
            node.knownKeys(KEYS);
            Collection<Code> all = codes.list(over);
            if (node.has("ages")) {
                covers.add(ages(all, node));
            } else if (node.has("column")) {
                covers.add(column(over, all, node));
            } else if (node.has("tree")) {
                covers.add(tree(over, all, node));
            } else if (node.has("places")) {
                covers.addAll(places(node));
            } else {
                node.problem("It is not said what the codes cover.", "Write ages, column, tree or places.");
            }
        }
        if (covers.isEmpty()) {
            list.problem("No classification is named.", "Write covers: with ages, column, tree or places.");
        }
        return covers;
    }

    /** Each band covers its years; a total without limits covers whatever is there. */
    private Cover ages(Collection<Code> all, YamlNode node) {
        List<String> without = codes.codes(Dimension.AGE, node.get("without"));
        Map<String, Set<String>> covered = new LinkedHashMap<>();
        for (Code code : all) {
            String from = code.attributes().getOrDefault("age_from", "");
            String to = code.attributes().getOrDefault("age_to", String.valueOf(OLDEST));
            if (!without.contains(code.code()) && (code.total() || !from.isEmpty())) {
                covered.put(
                        code.code(), from.isEmpty() ? Set.of() : years(Integer.parseInt(from), Integer.parseInt(to)));
            }
        }
        return new Cover(List.copyOf(years(0, OLDEST)), covered, Set.of());
    }

    private static Set<String> years(int from, int to) {
        Set<String> years = new LinkedHashSet<>();
        for (int year = from; year <= to; year++) {
            years.add(String.valueOf(year));
        }
        return years;
    }

    /** A column of the code list names the pieces of each code: {@code B-F} or {@code G,H,I}. */
    private Cover column(Dimension over, Collection<Code> all, YamlNode node) {
        String column = node.get("column").text();
        Map<String, Set<String>> covered = new LinkedHashMap<>();
        for (Code code : all) {
            String pieces = code.attributes().getOrDefault(column, "");
            if (!pieces.isEmpty() && !code.total() && !isDivision(code)) {
                covered.put(code.code(), pieces(pieces));
            }
        }
        if (covered.isEmpty()) {
            node.problem(
                    "No code of the list " + over.column() + " has a column " + column + ".", "Name a column of it.");
        }
        also(over, node, covered);
        return Cover.of(
                over.total(),
                covered,
                optional(node, covered.values().stream().flatMap(Set::stream).toList()));
    }

    /** Divisions carry their section's letter in the column, and are narrower than it. */
    private static boolean isDivision(Code code) {
        return code.code().startsWith("EC2_");
    }

    private static Set<String> pieces(String text) {
        Set<String> pieces = new LinkedHashSet<>();
        for (String item : text.split("[,|]", -1)) {
            Matcher range = RANGE.matcher(item.strip());
            if (range.matches()) {
                for (char piece = range.group(1).charAt(0);
                        piece <= range.group(2).charAt(0);
                        piece++) {
                    pieces.add(String.valueOf(piece));
                }
            } else if (!item.isBlank()) {
                pieces.add(item.strip());
            }
        }
        return pieces;
    }

    /** Below a code of the list, a code covers what its descendants without children are. */
    private Cover tree(Dimension over, Collection<Code> all, YamlNode node) {
        List<String> roots = codes.codes(over, node.get("tree"));
        Map<String, List<String>> children = new LinkedHashMap<>();
        List<String> without = codes.codes(over, node.get("without"));
        for (Code code : all) {
            if (!without.contains(code.code())) {
                children.computeIfAbsent(code.parent(), it -> new ArrayList<>()).add(code.code());
            }
        }
        Map<String, Set<String>> covered = new LinkedHashMap<>();
        for (String root : roots) {
            for (String child : children.getOrDefault(root, List.of())) {
                collect(child, children, covered);
            }
        }
        also(over, node, covered);
        return Cover.of(over.total(), covered, optional(node, covered.keySet()));
    }

    private static Set<String> collect(
            String code, Map<String, List<String>> children, Map<String, Set<String>> covered) {
        Set<String> leaves = new LinkedHashSet<>();
        for (String child : children.getOrDefault(code, List.of())) {
            leaves.addAll(collect(child, children, covered));
        }
        if (leaves.isEmpty()) {
            leaves.add(code);
        }
        covered.put(code, leaves);
        return leaves;
    }

    /** Codes that stand beside the tree or the column, with what they cover. */
    private void also(Dimension over, YamlNode node, Map<String, Set<String>> covered) {
        node.get("also").entries().forEach((code, pieces) -> {
            codes.require(over, code, pieces);
            Set<String> all = new LinkedHashSet<>();
            for (String piece : pieces.texts()) {
                all.addAll(covered.getOrDefault(piece, Set.of(piece)));
            }
            covered.put(code, all);
        });
    }

    private static Set<String> optional(YamlNode node, Collection<String> known) {
        Set<String> optional = new HashSet<>();
        for (YamlNode item : node.get("optional").items()) {
            if (!known.contains(item.text())) {
                item.problem(
                        "\"" + item.text() + "\" is no piece.", YamlNode.didYouMean(item.text(), new HashSet<>(known)));
            }
            optional.add(item.text());
        }
        return optional;
    }

    /**
     * Places of each country, or of each part of one, by their kind: all of a kind are the whole, if there is more than
     * one. Places that came or went with a reform may be missing.
     */
    private List<Cover> places(YamlNode node) {
        Map<Owner, Map<String, Set<String>>> covered = new LinkedHashMap<>();
        Map<Owner, Set<String>> optional = new LinkedHashMap<>();
        for (Place place : places()) {
            node.get("places").entries().forEach((name, kinds) -> {
                if (kinds.texts().contains(place.kind())) {
                    for (String whole : place.parts()) {
                        Owner owner = new Owner(whole, name);
                        covered.computeIfAbsent(owner, it -> new LinkedHashMap<>())
                                .put(place.code(), Set.of(place.code()));
                        if (place.isTemporary()) {
                            optional.computeIfAbsent(owner, it -> new HashSet<>())
                                    .add(place.code());
                        }
                    }
                }
            });
        }
        List<Cover> covers = new ArrayList<>();
        covered.forEach((owner, codes) -> {
            if (codes.size() > 1) {
                covers.add(Cover.of(owner.whole(), codes, optional.getOrDefault(owner, Set.of())));
            }
        });
        return covers;
    }

    /** A country or a part of one, with the kind of places it is divided into. */
    private record Owner(String whole, String kind) {}

    /** A place with what it is a part of. */
    private record Place(String code, String kind, Set<String> parts, boolean isTemporary) {}

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (Code code : codes.list(Dimension.REF_AREA)) {
            Map<String, String> said = code.attributes();
            add(places, code, said.getOrDefault("iso_type", ""), code.parent(), said.getOrDefault("country", ""));
        }
        for (Code code : codes.list(Dimension.AREA)) {
            Map<String, String> said = code.attributes();
            String above = code.parent().equals(Dimension.AREA.total()) ? "" : code.parent();
            add(places, code, said.getOrDefault("kind", ""), above, said.getOrDefault("ref_area", ""));
        }
        return places;
    }

    private static void add(List<Place> places, Code code, String kind, String above, String within) {
        Set<String> wholes = new LinkedHashSet<>(List.of(above, within));
        wholes.removeAll(List.of("", code.code()));
        boolean temporary =
                code.attributes().containsKey("valid_from") || code.attributes().containsKey("valid_to");
        places.add(new Place(code.code(), kind, wholes, temporary));
    }
}
