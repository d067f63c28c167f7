package kerja.codelist;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The units that feeds and dictionaries may name: {@code jobs/codelists/unit.csv}. */
public final class Units {

    /** Name of whatever unit the warehouse holds an indicator in, for figures delivered so. */
    public static final String OF_INDICATOR = "of-indicator";

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,2}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    private final Map<String, Unit> units;

    private Units(Map<String, Unit> units) {
        this.units = Collections.unmodifiableMap(units);
    }

    /**
     * Reads the units of a jobs folder.
     *
     * @throws FileProblemsException if the lists cannot be used
     */
    public static Units load(Path jobs) {
        Problems problems = new Problems();
        Units loaded = of(CodeLists.read(jobs, problems), problems);
        problems.requireNone();
        return loaded;
    }

    static Units of(CodeLists lists, Problems problems) {
        Map<String, Unit> units = new LinkedHashMap<>();
        lists.list("unit").ifPresent(list -> list.codes()
                .forEach(it -> parse(it, lists, problems).ifPresent(unit -> units.put(unit.slug(), unit))));
        return new Units(units);
    }

    private static Optional<Unit> parse(Code code, CodeLists lists, Problems problems) {
        String measure = code.attributes().getOrDefault("unit_measure", "");
        String multiplier = code.attributes().getOrDefault("unit_mult", "");
        String factor = code.attributes().getOrDefault("factor", "");
        boolean right = lists.has("unit_measure", measure)
                && WHOLE.matcher(multiplier).matches()
                && DECIMAL.matcher(factor).matches();
        if (!right) {
            problems.add(
                    CodeListFiles.file("unit"),
                    0,
                    "unit " + code.code() + " is \"" + measure + "\", \"" + multiplier + "\", \"" + factor + "\"",
                    "Write a code of unit_measure.csv, a power of ten and a factor");
            return Optional.empty();
        }
        return Optional.of(new Unit(
                code.code(),
                code.label(),
                measure,
                new BigDecimal(factor).scaleByPowerOfTen(Integer.parseInt(multiplier))));
    }

    /** A unit by its slug. */
    public Optional<Unit> find(String slug) {
        return Optional.ofNullable(units.get(slug));
    }

    /** All units in the order of their file. */
    public Collection<Unit> all() {
        return units.values();
    }

    /** The names of all units. */
    public Set<String> slugs() {
        return units.keySet();
    }

    /** Slugs spelled most like a wrong one, for a message. */
    public List<String> nearest(String slug, int count) {
        return Nearest.to(slug, units.keySet(), count);
    }
}
