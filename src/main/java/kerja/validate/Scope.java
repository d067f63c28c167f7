package kerja.validate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerja.statistic.Dimension;

/**
 * The figures a rule is about.
 *
 * @param only for each dimension named, the codes a figure may have
 * @param not for each dimension named, the codes it may not have
 * @param senders inbox folders whose deliveries are checked, all if none is named
 * @param months within which a figure's period must lie
 * @param among scopes that a figure must also be in
 * @param except scopes whose figures are left to other rules
 */
record Scope(
        Map<Dimension, List<String>> only,
        Map<Dimension, List<String>> not,
        List<String> senders,
        Optional<Months> months,
        List<Scope> among,
        List<Scope> except) {

    /** Whole months, the last one included. */
    record Months(YearMonth from, YearMonth to) {}

    Scope {
        only = only.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(only));
        not = not.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(not));
        senders = List.copyOf(senders);
        among = List.copyOf(among);
        except = List.copyOf(except);
    }

    static Scope of(Map<Dimension, List<String>> only) {
        return new Scope(only, Map.of(), List.of(), Optional.empty(), List.of(), List.of());
    }

    /** Condition over a row of {@code checked}; {@code :sender} is the delivery's. */
    String condition(String row, Parameters parameters) {
        List<String> conditions = new ArrayList<>();
        only.forEach((dimension, codes) ->
                conditions.add(row + "." + dimension.column() + " in (" + parameters.add(codes) + ")"));
        not.forEach((dimension, codes) ->
                conditions.add(row + "." + dimension.column() + " not in (" + parameters.add(codes) + ")"));
        if (!senders.isEmpty()) {
            conditions.add(":sender in (" + parameters.add(senders) + ")");
        }
        months.ifPresent(it -> conditions.add("%1$s.period_start >= %2$s and %1$s.period_end <= %3$s"
                .formatted(
                        row,
                        parameters.add(it.from().atDay(1)),
                        parameters.add(it.to().plusMonths(1).atDay(1)))));
        among.forEach(it -> conditions.add(it.condition(row, parameters)));
        except.forEach(it -> conditions.add("not (" + it.condition(row, parameters) + ")"));
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }
}
