package kerja.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kerja.codelist.CodeLists;
import kerja.codelist.Dictionary;
import kerja.codelist.Labels;
import kerja.codelist.ReferenceData;
import kerja.statistic.Dimension;

/** All words that may occur in the files of one sender: the general dictionaries, and those of its own offices. */
final class Lexicon {
    private static final Pattern TOKEN = Pattern.compile("[0-9]+-[0-9]+|[\\p{L}\\p{M}\\p{N}'_]+|%|[0-9]+\\+|\\$");
    private static final int LONGEST = 16;

    private final CodeLists codeLists;
    private final Map<String, List<Dictionary>> byKind = new LinkedHashMap<>();
    private final Map<List<String>, List<Sense>> phrases = new HashMap<>();
    private final Map<String, Map<String, Sense>> byLabel = new HashMap<>();
    private final Map<String, Map<String, Sense>> looked = new HashMap<>();
    private final Map<String, Cover> covered = new HashMap<>();
    private final Member member;

    Lexicon(ReferenceData data, Member member) {
        this(data, member, List.of());
    }

    /** With further dictionaries, named by an organisation that compiled the file. */
    Lexicon(ReferenceData data, Member member, List<String> further) {
        this.codeLists = data.codeLists();
        this.member = member;
        List<String> own = new ArrayList<>(member.facts("dictionaries"));
        own.addAll(further);
        Set<String> foreign = new HashSet<>();
        data.codeLists().list("member").ifPresent(list -> list.codes()
                .forEach(it -> foreign.addAll(new Member(it.code(), it.attributes()).facts("dictionaries"))));
        List<Dictionary> pool = new ArrayList<>();
        for (Dictionary dictionary : data.dictionaries().all()) {
            if (own.contains(dictionary.name()) || !foreign.contains(dictionary.name())) {
                pool.add(dictionary);
            }
        }
        pool.sort(Comparator.comparingInt(it -> own.contains(it.name()) ? own.indexOf(it.name()) : own.size()));
        for (Dictionary dictionary : pool) {
            String kind = kind(dictionary);
            byKind.computeIfAbsent(kind, it -> new ArrayList<>()).add(dictionary);
            for (Dictionary.Entry entry : dictionary.entries()) {
                String label = Labels.normalize(entry.label());
                Sense sense = new Sense(kind, dictionary.name(), entry.assignments());
                if (member.holds(entry.assignments().getOrDefault("ref_area", member.code()))) {
                    byLabel.computeIfAbsent(label, it -> new LinkedHashMap<>()).putIfAbsent(dictionary.name(), sense);
                }
                if (!kind.equals(Sense.PLACE) && !kind.equals("obs_status")) {
                    phrases.computeIfAbsent(tokens(label), it -> new ArrayList<>())
                            .add(sense);
                }
            }
        }
    }

    Member member() {
        return member;
    }

    CodeLists codeLists() {
        return codeLists;
    }

    /** What a dictionary is about, by the columns it assigns. */
    private static String kind(Dictionary dictionary) {
        List<String> columns = dictionary.columns();
        for (String main : List.of("indicator", "word", "obs_status")) {
            if (columns.contains(main)) {
                return main.equals("indicator") ? Sense.MEASURE : main;
            }
        }
        if (columns.contains(Dimension.AREA.column()) || columns.contains(Dimension.REF_AREA.column())) {
            return Sense.PLACE;
        }
        return columns.get(0);
    }

    Set<String> kinds() {
        return byKind.keySet();
    }

    /** Dictionaries of one kind, those of the sender's offices first. */
    List<Dictionary> dictionaries(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** What a whole label says as one kind of thing. */
    Optional<Sense> find(String kind, String label) {
        return senses(label).values().stream().filter(it -> it.is(kind)).findFirst();
    }

    /** What a whole label says in one dictionary; a place of another country says nothing. */
    Optional<Sense> find(Dictionary dictionary, String label) {
        return Optional.ofNullable(senses(label).get(dictionary.name()));
    }

    /** What a whole label says, by dictionary; a footnote mark is forgotten where the label is unknown with it. */
    private Map<String, Sense> senses(String label) {
        return looked.computeIfAbsent(label, it -> {
            String normalized = Labels.normalize(it);
            Map<String, Sense> found = new LinkedHashMap<>(byLabel.getOrDefault(normalized, Map.of()));
            Labels.withoutMark(normalized)
                    .ifPresent(bare -> byLabel.getOrDefault(bare, Map.of()).forEach(found::putIfAbsent));
            return found;
        });
    }

    /** The word that a label is, or begins with before a colon: a note, a source, a heading. */
    String word(String label) {
        Optional<Sense> whole = find(Sense.WORD, label);
        int colon = label.indexOf(':');
        if (whole.isEmpty() && colon > 0) {
            whole = find(Sense.WORD, label.substring(0, colon));
        }
        return whole.map(Sense::word).orElse("");
    }

    /** The longest known phrases of a text from left to right. */
    Cover cover(String text) {
        return covered.computeIfAbsent(text, this::cut);
    }

    private Cover cut(String text) {
        List<String> tokens = tokens(Labels.normalize(text));
        List<Cover.Piece> pieces = new ArrayList<>();
        List<String> left = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = Math.min(tokens.size(), at + LONGEST);
            while (end > at && !phrases.containsKey(tokens.subList(at, end))) {
                end--;
            }
            if (end == at) {
                left.add(tokens.get(at));
                at++;
            } else {
                List<String> phrase = tokens.subList(at, end);
                pieces.add(
                        new Cover.Piece(String.join(" ", phrase), distinct(phrases.getOrDefault(phrase, List.of()))));
                at = end;
            }
        }
        return new Cover(pieces, left);
    }

    private static List<Sense> distinct(List<Sense> senses) {
        Map<String, Sense> byKind = new LinkedHashMap<>();
        senses.forEach(it -> byKind.putIfAbsent(it.kind(), it));
        return List.copyOf(byKind.values());
    }

    private static List<String> tokens(String normalized) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(normalized.replace('_', ' '));
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    /** Kinds of which a label says something. */
    Set<String> kindsOf(String label) {
        Set<String> kinds = new LinkedHashSet<>();
        senses(label).values().forEach(it -> kinds.add(it.kind()));
        return kinds;
    }
}
