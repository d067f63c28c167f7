package kerja.report;

/** How a delivery ended, in a sentence. */
enum Verdict {
    CHECKED("info"),
    QUARANTINED("block"),
    REJECTED("block"),
    HELD("error"),
    LOADED_WITH_REJECTED("error"),
    LOADED_WITH_WARNINGS("warning"),
    LOADED("good");

    private final String tone;

    Verdict(String tone) {
        this.tone = tone;
    }

    static Verdict of(Report report) {
        return switch (report.delivery().state()) {
            case "quarantined" -> QUARANTINED;
            case "rejected" -> REJECTED;
            case "held" -> report.onlyChecked() ? CHECKED : HELD;
            case "loaded" -> report.onlyChecked() ? CHECKED : ofLoaded(report);
            default -> CHECKED;
        };
    }

    private static Verdict ofLoaded(Report report) {
        if (report.delivery().counts().rejected() > 0) {
            return LOADED_WITH_REJECTED;
        }
        return report.findings().toLookAt() > 0 ? LOADED_WITH_WARNINGS : LOADED;
    }

    /** Name of the colour it is shown in: a severity, or good. */
    String tone() {
        return tone;
    }

    Said said(Words words, Report report) {
        FigureCounts counts = report.delivery().counts();
        return switch (this) {
            case CHECKED -> words.say("verdict.checked");
            case QUARANTINED -> words.say("verdict.quarantined");
            case REJECTED -> words.say("verdict.rejected");
            case HELD -> held(words, counts);
            case LOADED_WITH_REJECTED -> words.say("verdict.loaded.rejected", "rejected", counts.rejected());
            case LOADED_WITH_WARNINGS ->
                words.say(
                        "verdict.loaded.warnings", "warnings", report.findings().toLookAt());
            case LOADED -> words.say("verdict.loaded");
        };
    }

    private static Said held(Words words, FigureCounts counts) {
        if (counts.loaded() + counts.unchanged() == 0) {
            return words.say("verdict.held.whole", "held", counts.held());
        }
        return counts.rejected() == 0
                ? words.say("verdict.held", "held", counts.held())
                : words.say("verdict.held.rejected", "held", counts.held(), "rejected", counts.rejected());
    }
}
