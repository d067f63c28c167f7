package kerja.validate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kerja.finding.FindingCode;
import kerja.finding.Severity;

/**
 * One check of figures, as its file says it.
 *
 * @param id name of the rule, which findings carry
 * @param line where it begins in its file
 * @param across whether it compares figures of several publications, once all deliveries of a run are loaded
 * @param limits how far a figure may go for each severity; the gravest that is exceeded counts
 * @param says the sentence that the ministry reads
 * @param source where the rule comes from
 * @param cases figures that keep the rule, and figures that break it
 */
record Rule(
        String id,
        String file,
        int line,
        String title,
        RuleKind kind,
        boolean across,
        FindingCode code,
        Map<Severity, String> limits,
        Scope scope,
        Sentence says,
        String source,
        List<RuleCase> cases) {

    Rule {
        limits = Map.copyOf(new EnumMap<>(limits));
        cases = List.copyOf(cases);
    }
}
