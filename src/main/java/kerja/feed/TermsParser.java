package kerja.feed;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kerja.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads {@code policy}, {@code published} and {@code expected} of a feed. */
final class TermsParser {
    private static final Map<String, String> FREQUENCIES =
            Map.of("year", "A", "half-year", "S", "quarter", "Q", "month", "M");
    private static final Map<String, String> PERIODS =
            Map.of("A", "\\d{4}", "S", "\\d{4}-S[12]", "Q", "\\d{4}-Q[1-4]", "M", "\\d{4}-(0[1-9]|1[0-2])");
    private static final Period MONTH = Period.ofDays(30);

    private final Vocabulary vocabulary;

    TermsParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Terms terms(YamlNode root, Set<String> senders) {
        return new Terms(
                policy(root.get("policy")), published(root.get("published")), expected(root.get("expected"), senders));
    }

    private static Policy policy(YamlNode node) {
        node.knownKeys(List.of("all-or-nothing", "hold-revisions-beyond", "vintage"));
        YamlNode limits = node.get("hold-revisions-beyond");
        limits.knownKeys(List.of("percent", "points"));
        return new Policy(
                node.has("all-or-nothing") && isYes(node.get("all-or-nothing")),
                limit(limits.get("percent")),
                limit(limits.get("points")),
                vintage(node.get("vintage")));
    }

    private static boolean isYes(YamlNode node) {
        if (!List.of("true", "false").contains(node.text())) {
            node.problem("\"" + node.text() + "\" is neither true nor false.", "Write true or false.");
        }
        return node.text().equals("true");
    }

    private static @Nullable BigDecimal limit(YamlNode node) {
        if (!node.isPresent()) {
            return null;
        }
        if (!node.text().matches("\\d{1,9}(\\.\\d{1,9})?")) {
            node.problem("\"" + node.text() + "\" is not a limit.", "Write a number such as 10 or 0.5.");
            return null;
        }
        return new BigDecimal(node.text());
    }

    private static Policy.Vintage vintage(YamlNode node) {
        return switch (node.isPresent() ? node.text() : "marked") {
            case "full" -> Policy.Vintage.FULL;
            case "partial" -> Policy.Vintage.PARTIAL;
            case "marked" -> Policy.Vintage.MARKED;
            default -> {
                node.problem(
                        "\"" + node.text() + "\" is no kind of vintage.",
                        "Write full (what is absent or marked missing is withdrawn), marked (only what is marked"
                                + " missing) or partial (nothing is withdrawn).");
                yield Policy.Vintage.MARKED;
            }
        };
    }

    private static Published published(YamlNode node) {
        node.knownKeys(List.of("dates", "file-name", "showing"));
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        node.get("dates").entries().forEach((files, date) -> {
            try {
                dates.put(files, LocalDate.parse(date.text()));
            } catch (DateTimeException e) {
                date.problem("\"" + date.text() + "\" is not a date.", "Write it as 2021-11-30.");
            }
        });
        return new Published(
                dates, PeriodFormats.checked(node.get("file-name")), PeriodFormats.checked(node.get("showing")));
    }

    private @Nullable Expected expected(YamlNode node, Set<String> senders) {
        if (!node.isPresent()) {
            return null;
        }
        node.knownKeys(List.of("every", "rounds", "from", "due-after", "late-after", "members", "indicators"));
        boolean isIrregular = node.isText() && node.text().equals("irregular");
        if (node.isText() && !isIrregular) {
            node.problem(
                    "\"" + node.text() + "\" does not say what is expected.",
                    "Write irregular, or { every: quarter, from: 2020-Q1, due-after: P45D }.");
        }
        List<String> members = node.has("members")
                ? node.get("members").texts()
                : senders.stream().filter(it -> !it.equals("INTL")).sorted().toList();
        if (isIrregular) {
            return new Expected(members, List.of(), "", List.of(), "", Period.ZERO, Period.ZERO);
        }
        List<Integer> rounds = rounds(node.get("rounds"));
        String freq = rounds.isEmpty() ? frequency(node.get("every")) : ofRounds(rounds);
        return new Expected(
                members,
                indicators(node.get("indicators")),
                freq,
                rounds,
                from(node, rounds.isEmpty() ? freq : "M"),
                duration(node.get("due-after"), Period.ZERO),
                duration(node.get("late-after"), MONTH));
    }

    private static String frequency(YamlNode node) {
        String freq = FREQUENCIES.get(node.isPresent() ? node.text() : "");
        if (freq == null) {
            node.problem(
                    "Nothing says how often deliveries are expected.",
                    "Write every: year, half-year, quarter or month; or rounds: [2, 8] with the months of a survey.");
            return "A";
        }
        return freq;
    }

    private static String ofRounds(List<Integer> months) {
        return switch (months.size()) {
            case 1 -> "A";
            case 2 -> "S";
            case 3, 4 -> "Q";
            default -> "M";
        };
    }

    private static List<Integer> rounds(YamlNode node) {
        List<Integer> months = new ArrayList<>();
        for (YamlNode item : node.items()) {
            Optional<Integer> month = item.number();
            if (month.isPresent() && (month.get() < 1 || month.get() > 12)) {
                item.problem("A survey round is named by its month.", "Write a number from 1 to 12.");
            }
            month.ifPresent(months::add);
        }
        return months;
    }

    private static String from(YamlNode node, String freq) {
        String period = node.has("from") ? node.get("from").text() : "";
        if (!period.matches(String.valueOf(PERIODS.get(freq)))) {
            (node.has("from") ? node.get("from") : node)
                    .problem(
                            "\"" + period + "\" is not the first period expected.",
                            "Write from: with a period in the rhythm of the deliveries: 2020, 2020-S1, 2020-Q1 or 2020-01.");
        }
        return period;
    }

    private static Period duration(YamlNode node, Period otherwise) {
        if (!node.isPresent()) {
            return otherwise;
        }
        if (!node.text().matches("P(\\d{1,3}M)?(\\d{1,4}D)?") || node.text().equals("P")) {
            node.problem(
                    "\"" + node.text() + "\" is not a length of time.", "Write P45D for 45 days, or P3M for 3 months.");
            return otherwise;
        }
        return Period.parse(node.text());
    }

    private List<String> indicators(YamlNode node) {
        return node.items().stream().map(it -> vocabulary.code("indicator", it)).toList();
    }
}
