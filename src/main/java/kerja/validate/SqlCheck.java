package kerja.validate;

import java.util.Map;
import kerja.finding.FindingCode;

/**
 * A select of its own, for what no other kind says.
 *
 * <p>Shape: reads {@code checked} and the warehouse, and gives a row for each case: {@code figure_no} (the cell that is
 * told), {@code broken} (null if a figure is missing to decide it), {@code expected}, and if it compares more figures
 * {@code figures}, an array of their numbers. Finds: what the rule names, at the figure's cell.
 *
 * @param select text of the select, without a semicolon
 * @param line where it begins in its file, to point at mistakes
 */
record SqlCheck(FindingCode code, String select, int line) implements RuleKind {

    @Override
    public String cases(String scope, Parameters parameters) {
        return """
                select q.figure_no as carrier, q.figures as terms, q.figures as stopped, q.broken is not null as applicable,
                    q.broken, q.expected
                from (
                %s
                ) q
                """.formatted(select.replace("{scope}", "(" + scope + ")"));
    }

    @Override
    public String beyond(String limit, Parameters parameters) {
        return "c.broken";
    }

    @Override
    public String usualLimit() {
        return "broken";
    }

    @Override
    public String limitProblem(String limit) {
        return limit.equals("broken") ? "" : "A rule of plain SQL has one severity only; write it without a limit.";
    }

    @Override
    public String sentence() {
        return "sql";
    }

    @Override
    public String expected() {
        return "c.expected::text";
    }

    @Override
    public Map<String, String> words() {
        return Map.of();
    }
}
