package kerja.validate;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kerja.finding.FindingCode;
import kerja.finding.Severity;
import kerja.statistic.Dimension;
import kerja.yaml.YamlNode;

/** Reads one rule of a file. */
final class RuleReader {

    private static final List<String> KEYS =
            List.of("title", "kind", "code", "severity", "scope", "says", "source", "passes", "fails");
    private static final List<String> REQUIRED = List.of("title", "kind", "severity", "says", "passes", "fails");
    private static final List<String> SCOPE = List.of("not", "measures", "senders", "from", "to", "among", "except");

    private final RuleCodes codes;
    private final KindReader kinds;
    private final CaseReader cases;

    RuleReader(RuleCodes codes) {
        this.codes = codes;
        this.kinds = new KindReader(codes);
        this.cases = new CaseReader(codes);
    }

    Optional<Rule> read(String file, String id, YamlNode node) {
        if (!id.matches("[A-Z]{3}-[0-9]{2}[a-z]?")) {
            node.problem("\"" + id + "\" is no name of a rule.", "Write three capitals, a hyphen and two digits.");
        }
        Set<String> keys = new TreeSet<>(KEYS);
        keys.addAll(KindReader.keys(node.get("kind").text()));
        node.knownKeys(keys);
        REQUIRED.stream()
                .filter(key -> !node.has(key))
                .forEach(key -> node.problem(id + " has no \"" + key + "\".", "Add a line for it."));
        Optional<RuleKind> kind = kinds.read(node);
        return kind.map(it -> new Rule(
                id,
                file,
                node.line(),
                node.get("title").text(),
                it,
                across(node, it),
                code(node.get("code"), it),
                limits(node.get("severity"), it),
                scope(node.get("scope")),
                says(node.get("says"), it),
                node.get("source").text(),
                cases(node)));
    }

    /** What is loaded already can be told and no longer stopped. */
    private static boolean across(YamlNode node, RuleKind kind) {
        boolean across = kind instanceof Agreement || node.has("across");
        if (across && !(kind instanceof Agreement) && !node.get("across").text().equals("publications")) {
            node.get("across")
                    .problem("This kind of rule looks across publications only.", "Write across: publications.");
        }
        YamlNode severity = node.get("severity");
        List<String> severities =
                severity.isMap() ? List.copyOf(severity.entries().keySet()) : List.of(severity.text());
        if (across && (severities.contains("error") || severities.contains("block"))) {
            severity.problem(
                    "A rule across publications finds its figures loaded, so that it cannot hold them.",
                    "Write warning or info.");
        }
        return across;
    }

    private static FindingCode code(YamlNode node, RuleKind kind) {
        if (!node.isPresent()) {
            return kind.code();
        }
        Optional<FindingCode> code = Arrays.stream(FindingCode.values())
                .filter(it -> it.name().equals(node.text()))
                .findFirst();
        if (code.isEmpty()) {
            node.problem(
                    "\"" + node.text() + "\" is no finding.",
                    YamlNode.didYouMean(
                            node.text(),
                            Arrays.stream(FindingCode.values()).map(Enum::name).toList()));
        }
        return code.orElse(kind.code());
    }

    /** A severity, or severities each with its limit. */
    private static Map<Severity, String> limits(YamlNode node, RuleKind kind) {
        Map<Severity, String> limits = new EnumMap<>(Severity.class);
        if (!node.isMap()) {
            severity(node.text(), node).ifPresent(it -> limits.put(it, kind.usualLimit()));
            return limits;
        }
        node.entries().forEach((name, limit) -> {
            String problem = kind.limitProblem(limit.text());
            if (!problem.isEmpty()) {
                limit.problem("\"" + limit.text() + "\" is no limit of this kind of rule.", problem);
            }
            severity(name, limit).ifPresent(it -> limits.put(it, problem.isEmpty() ? limit.text() : kind.usualLimit()));
        });
        return limits;
    }

    private static Optional<Severity> severity(String text, YamlNode node) {
        List<String> known = Arrays.stream(Severity.values())
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!known.contains(text)) {
            node.problem("\"" + text + "\" is no severity.", YamlNode.didYouMean(text, known));
            return Optional.empty();
        }
        return Optional.of(Severity.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    private Scope scope(YamlNode node) {
        Map<Dimension, List<String>> only = codes.byDimension(node, SCOPE);
        if (node.has("measures")) {
            List<String> indicators = codes.ofMeasures(node.get("measures"));
            only.merge(Dimension.INDICATOR, indicators, (named, ofMeasures) -> {
                List<String> both = new ArrayList<>(named);
                both.retainAll(ofMeasures);
                return both;
            });
        }
        return new Scope(
                only,
                codes.byDimension(node.get("not"), List.of()),
                node.get("senders").texts(),
                months(node),
                node.get("among").items().stream().map(this::scope).toList(),
                node.get("except").items().stream().map(this::scope).toList());
    }

    private static Optional<Scope.Months> months(YamlNode scope) {
        if (!scope.has("from") && !scope.has("to")) {
            return Optional.empty();
        }
        Optional<YearMonth> from = month(scope.get("from"));
        Optional<YearMonth> to = month(scope.get("to"));
        return from.flatMap(first -> to.map(last -> new Scope.Months(first, last)));
    }

    private static Optional<YearMonth> month(YamlNode node) {
        try {
            return Optional.of(YearMonth.parse(node.text()));
        } catch (DateTimeParseException e) {
            node.problem("\"" + node.text() + "\" is not a month.", "Write from and to, each as 2020-03.");
            return Optional.empty();
        }
    }

    private static Sentence says(YamlNode node, RuleKind kind) {
        Sentence sentence = new Sentence(node.text().strip());
        Set<String> known = new TreeSet<>(kind.words().keySet());
        known.addAll(Sentence.EVERYWHERE.keySet());
        for (String name : sentence.unknown(known)) {
            node.problem("The sentence cannot name {" + name + "}.", YamlNode.didYouMean(name, known));
        }
        return sentence;
    }

    private List<RuleCase> cases(YamlNode node) {
        List<RuleCase> read = new ArrayList<>();
        if (node.has("passes")) {
            read.add(new RuleCase(false, cases.read(node.get("passes"))));
        }
        if (node.has("fails")) {
            read.add(new RuleCase(true, cases.read(node.get("fails"))));
        }
        return read;
    }
}
