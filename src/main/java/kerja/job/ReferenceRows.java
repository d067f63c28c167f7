package kerja.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerja.codelist.Code;
import kerja.codelist.CodeList;
import kerja.codelist.CodeLists;
import kerja.codelist.Correspondence;
import kerja.codelist.Indicator;
import kerja.codelist.ReferenceData;
import kerja.feed.Expected;
import kerja.feed.Feed;
import kerja.feed.Feeds;
import kerja.feed.Table;
import kerja.load.CalendarRow;
import kerja.load.CodeRow;
import kerja.load.IndicatorRow;
import kerja.load.PublicationRow;
import kerja.statistic.Dimension;

/** What the jobs folder says of codes, indicators and publications, as the warehouse keeps it. */
final class ReferenceRows {
    private ReferenceRows() {}

    /** The codes of all lists; each line of a correspondence is a code of a list with the name of its file. */
    static List<CodeRow> codes(ReferenceData reference) {
        List<CodeRow> rows = new ArrayList<>();
        for (Correspondence line : reference.correspondences()) {
            String number = String.valueOf(line.line());
            rows.add(new CodeRow(
                    line.table(), number, "Line " + number, "", false, Math.toIntExact(line.line()), line.fields()));
        }
        for (CodeList list : reference.codeLists().lists()) {
            for (Code code : list.codes()) {
                rows.add(new CodeRow(
                        code.list(),
                        code.code(),
                        code.label(),
                        code.parent(),
                        code.total(),
                        code.sort(),
                        code.attributes()));
            }
        }
        return rows;
    }

    static List<IndicatorRow> indicators(CodeLists lists) {
        List<IndicatorRow> rows = new ArrayList<>();
        for (Indicator indicator : lists.indicators()) {
            rows.add(new IndicatorRow(
                    indicator.code(),
                    indicator.label(),
                    indicator.unitMeasure(),
                    indicator.unitMult(),
                    rows.size() + 1,
                    indicator.attributes()));
        }
        return rows;
    }

    /** A publication for each feed, or for the name that several feeds give to theirs. */
    static List<PublicationRow> publications(Feeds feeds) {
        Map<String, PublicationRow> rows = new LinkedHashMap<>();
        for (Feed feed : feeds.all()) {
            for (Table table : feed.tables()) {
                String publication = table.given().getOrDefault("publication", feed.slug());
                rows.putIfAbsent(
                        publication,
                        new PublicationRow(publication, feed.slug(), feed.title(), feed.publisher(), source(feed)));
            }
        }
        return List.copyOf(rows.values());
    }

    /** What each feed that says so is expected to deliver, a row a member. */
    static List<CalendarRow> calendar(Feeds feeds) {
        List<CalendarRow> rows = new ArrayList<>();
        for (Feed feed : feeds.all()) {
            Expected expected = feed.terms().expected();
            if (expected == null || feed.tables().isEmpty()) {
                continue;
            }
            for (String member : expected.members()) {
                rows.add(new CalendarRow(
                        feed.slug(),
                        member,
                        feed.tables().get(0).given().getOrDefault("publication", feed.slug()),
                        feed.tables().get(0).given().getOrDefault("series_type", Dimension.SERIES_TYPE.total()),
                        indicators(feed, expected),
                        expected.freq(),
                        expected.roundMonths(),
                        expected.from(),
                        expected.dueAfter(),
                        expected.lateAfter()));
            }
        }
        return rows;
    }

    /** What the feed expects; otherwise the indicators it says all its tables are about; otherwise whatever it has given. */
    private static List<String> indicators(Feed feed, Expected expected) {
        List<String> given = feed.tables().stream()
                .map(it -> it.given().getOrDefault("indicator", ""))
                .distinct()
                .toList();
        return expected.indicators().isEmpty() && !given.contains("") ? given : expected.indicators();
    }

    /** The source that all tables share, empty if they do not. */
    private static String source(Feed feed) {
        List<String> sources = feed.tables().stream()
                .map(it -> it.given().getOrDefault("source", ""))
                .distinct()
                .toList();
        return sources.size() == 1 ? sources.get(0) : "";
    }
}
