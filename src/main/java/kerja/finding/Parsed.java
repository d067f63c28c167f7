package kerja.finding;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What reading one cell gives: a value, a declared blank, or a finding.
 *
 * @param <T> what the cell holds if it can be read
 */
public sealed interface Parsed<T> {

    /** The cell was read. */
    record Value<T>(T value) implements Parsed<T> {}

    /** The cell is empty or holds a declared missing marker. */
    record Blank<T>() implements Parsed<T> {}

    /** The cell holds something else. */
    record Unreadable<T>(Finding finding) implements Parsed<T> {}

    /** Goes on with the one case that holds. */
    default <R> R match(Function<T, R> value, Supplier<R> blank, Function<Finding, R> unreadable) {
        if (this instanceof Value<T> it) {
            return value.apply(it.value());
        }
        if (this instanceof Unreadable<T> it) {
            return unreadable.apply(it.finding());
        }
        return blank.get();
    }
}
