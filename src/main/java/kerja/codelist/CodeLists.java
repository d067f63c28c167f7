package kerja.codelist;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerja.statistic.Dimension;

/** All code lists of {@code jobs/codelists}; {@code lists.csv} names them. */
public final class CodeLists {

    private final Map<String, CodeList> lists;
    private final Map<String, Indicator> indicators;

    private CodeLists(Map<String, CodeList> lists, Map<String, Indicator> indicators) {
        this.lists = Collections.unmodifiableMap(lists);
        this.indicators = Collections.unmodifiableMap(indicators);
    }

    /**
     * Reads the lists of a jobs folder.
     *
     * @throws FileProblemsException if any file cannot be used, with all problems of all files
     */
    public static CodeLists load(Path jobs) {
        Problems problems = new Problems();
        CodeLists loaded = read(jobs, problems);
        problems.requireNone();
        return loaded;
    }

    static CodeLists read(Path jobs, Problems problems) {
        Map<String, CodeList> lists = CodeListFiles.read(jobs, problems);
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        CodeList list = lists.get("indicator");
        if (list != null) {
            for (Code code : list.codes()) {
                Indicator.parse(code, lists, problems).ifPresent(it -> indicators.put(it.code(), it));
            }
        }
        CodeLists loaded = new CodeLists(lists, indicators);
        loaded.requireTotals(problems);
        return loaded;
    }

    private void requireTotals(Problems problems) {
        for (Dimension dimension : Dimension.values()) {
            if (!lists.containsKey(dimension.column())) {
                problems.add(
                        CodeListFiles.INDEX,
                        0,
                        "dimension " + dimension.column() + " has no code list",
                        "Add a row and a file for it");
            } else if (!dimension.total().isEmpty() && !has(dimension.column(), dimension.total())) {
                problems.add(
                        CodeListFiles.file(dimension.column()),
                        0,
                        "the total code " + dimension.total() + " is missing",
                        "Add a row for it");
            }
        }
    }

    /** The lists by name. */
    public Collection<CodeList> lists() {
        return lists.values();
    }

    /** A list by name, such as {@code age}. */
    public Optional<CodeList> list(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    /** The codes written in a list's file, none if there is no such list. */
    public List<String> codes(String list) {
        return list(list)
                .map(it -> it.codes().stream().map(Code::code).toList())
                .orElse(List.of());
    }

    /** Whether a list holds a code, open patterns included. */
    public boolean has(String list, String code) {
        return find(list, code).isPresent();
    }

    /** A code of a list, open patterns included. */
    public Optional<Code> find(String list, String code) {
        return list(list).flatMap(it -> it.find(code));
    }

    /** Codes of a list that are spelled most like a wrong one, for a message. */
    public List<String> nearest(String list, String code, int count) {
        return Nearest.to(code, codes(list), count);
    }

    /** An indicator with its unit and bounds. */
    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** All indicators, by code. */
    public Collection<Indicator> indicators() {
        return indicators.values();
    }
}
