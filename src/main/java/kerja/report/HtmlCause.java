package kerja.report;

import java.util.List;

/** A cause as the page shows it. */
final class HtmlCause {

    final String severity;
    final Said severityName;
    final Said title;
    final Said means;
    final Said mend;
    final Said count;
    final List<Said> figures;
    final List<Said> rule;
    final List<Said> consequences;
    final Said found;
    final Said expected;
    final boolean hasFound;
    final boolean hasExpected;
    final boolean moreFound;
    final boolean moreExpected;
    final List<Place> places;
    final List<Said> more;

    /** A range of cells, and where the page tells of its first. */
    record Place(String anchor, String sheet, String reference) {}

    HtmlCause(Cause cause, Words words, HtmlPlaces anchors) {
        this.severity = HtmlPage.name(cause.severity());
        this.severityName = words.severity(cause.severity());
        this.title = words.title(cause.code());
        this.means = words.means(cause.code());
        this.mend = words.mend(cause.code());
        this.count = words.say("first.count", "findings", cause.findings());
        this.figures = cause.figures() == cause.findings()
                ? List.of()
                : words.concerned(cause.figures()).stream().toList();
        this.rule = words.sentence(cause.told()).stream().toList();
        this.consequences = words.consequences(cause).stream().toList();
        this.found = words.found(cause.told(), cause.found());
        this.expected = words.expected(cause.told(), cause.expected());
        this.hasFound = !cause.found().isBlank();
        this.hasExpected = !cause.expected().isBlank();
        this.moreFound = !cause.sameFound();
        this.moreExpected = !cause.sameExpected();
        this.places = cause.places().stream()
                .filter(range -> range.firstRow() + range.firstColumn() > 0
                        || !range.sheet().isEmpty())
                .map(range -> new Place(
                        anchors.anchor(range.sheet(), range.firstRow(), range.firstColumn()),
                        range.sheet(),
                        range.reference()))
                .toList();
        int notNamed = cause.ranges() - cause.places().size();
        this.more = notNamed == 0 ? List.of() : List.of(words.say("first.places.more", "ranges", notNamed));
    }

    boolean hasPlaces() {
        return !places.isEmpty();
    }
}
