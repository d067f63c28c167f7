package kerja.codelist;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The codes that a dimension or attribute may hold, in the order of their file. An open list takes more by pattern. */
public final class CodeList {

    private final String name;
    private final String title;
    private final String version;
    private final String openPattern;
    private final Map<String, Code> codes;

    CodeList(String name, String title, String version, String openPattern, Map<String, Code> codes) {
        this.name = name;
        this.title = title;
        this.version = version;
        this.openPattern = openPattern;
        this.codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    /** Name of the list and of its file, such as {@code age}. */
    public String name() {
        return name;
    }

    /** What the list is about, in words. */
    public String title() {
        return title;
    }

    /** Whose list it is, and which edition. */
    public String version() {
        return version;
    }

    /** Regular expression of further codes, empty for a closed list. */
    public String openPattern() {
        return openPattern;
    }

    /** The codes written in the file. */
    public Collection<Code> codes() {
        return codes.values();
    }

    /** A code of the file, or one that the open pattern takes: it is its own label. */
    public Optional<Code> find(String code) {
        Code known = codes.get(code);
        if (known != null) {
            return Optional.of(known);
        }
        return !openPattern.isEmpty() && Pattern.matches(openPattern, code)
                ? Optional.of(new Code(name, code, code, "", false, 0, Map.of()))
                : Optional.empty();
    }
}
