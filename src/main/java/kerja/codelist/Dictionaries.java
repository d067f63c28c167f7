package kerja.codelist;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All dictionaries of {@code jobs/dictionaries}, by file name. */
public final class Dictionaries {

    private final Map<String, Dictionary> dictionaries;

    Dictionaries(Map<String, Dictionary> dictionaries) {
        this.dictionaries = Collections.unmodifiableMap(new TreeMap<>(dictionaries));
    }

    /**
     * Reads the dictionaries of a jobs folder; every code they name must be in its code list.
     *
     * @throws FileProblemsException if any file cannot be used, with all problems of all files
     */
    public static Dictionaries load(Path jobs, CodeLists lists) {
        Problems problems = new Problems();
        Dictionaries loaded = DictionaryFiles.read(jobs, lists, problems);
        problems.requireNone();
        return loaded;
    }

    /** A dictionary by name, such as {@code sex}. */
    public Optional<Dictionary> find(String name) {
        return Optional.ofNullable(dictionaries.get(name));
    }

    /** All dictionaries, by name. */
    public Collection<Dictionary> all() {
        return dictionaries.values();
    }

    /** The names of all dictionaries. */
    public Set<String> names() {
        return dictionaries.keySet();
    }

    /** Names spelled most like a wrong one, for a message. */
    public List<String> nearest(String name, int count) {
        return Nearest.to(name, dictionaries.keySet(), count);
    }
}
