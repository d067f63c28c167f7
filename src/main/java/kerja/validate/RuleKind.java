package kerja.validate;

import java.util.Map;
import kerja.finding.FindingCode;

/**
 * One way of checking figures, with what a rule says for it.
 *
 * <p>Shape: compiles to a select over the table {@code checked} (see {@link CheckedFigures}), one row for each case the
 * rule can decide or would have decided if all figures were there.
 */
interface RuleKind {

    /** What its findings are called, unless the rule says otherwise. */
    FindingCode code();

    /**
     * The cases as a select. Every kind gives these columns, and others that only it uses:
     *
     * <ul>
     *   <li>{@code carrier}: id of the figure at whose cell the finding stands, of the delivery
     *   <li>{@code terms}: ids of all figures that the case compares
     *   <li>{@code stopped}: ids of the figures that a grave finding stops
     *   <li>{@code applicable}: whether all figures are there
     * </ul>
     *
     * @param scope condition over a row {@code c} of {@code checked}
     */
    String cases(String scope, Parameters parameters);

    /** SQL condition over a case {@code c}: the rule is broken beyond this limit. */
    String beyond(String limit, Parameters parameters);

    /** Limit that holds where a rule names a severity only. */
    String usualLimit();

    /** Whether the text can be a limit; a message for the author otherwise. */
    String limitProblem(String limit);

    /** Nothing if the limit is a decimal number, otherwise what the author should write. */
    static String unlessNumber(String limit, String problem) {
        return limit.matches("\\d+(\\.\\d+)?") ? "" : problem;
    }

    /** Name of its sentence in other languages, where the rule has none of its own there. */
    String sentence();

    /**
     * What would have been accepted, as SQL text over a case {@code c} and its carrier {@code f}: figures, cells and signs
     * that are read in every language.
     */
    String expected();

    /**
     * What a rule's sentence may name between braces, each as SQL over a case {@code c} and its carrier {@code f}: a number
     * where languages write it each in its own way, a text otherwise.
     */
    Map<String, String> words();
}
