package kerja.normalize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kerja.codelist.PeriodWords;
import kerja.feed.Published;
import kerja.feed.Wording;

/**
 * When an office published a delivery, as its feed says where to look.
 *
 * <p>Where only the month is known it is the last day of it, where only the year is known the last day of that: a figure
 * is never taken for known before it was.
 */
public final class PublicationDates {
    private final PeriodReader reader;

    public PublicationDates(PeriodWords words) {
        this.reader = new PeriodReader(words);
    }

    /**
     * The day of publication; a date the feed's author knows from elsewhere goes before the file's name, and that before
     * what the file shows.
     *
     * @param shown texts in the first rows of the file
     */
    public Optional<LocalDate> find(Published published, String fileName, List<String> shown) {
        return Stream.<Optional<LocalDate>>of(
                        byName(published.dates(), fileName),
                        first(List.of(fileName), published.fileName()),
                        first(shown, published.showing()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LocalDate> byName(Map<String, LocalDate> dates, String fileName) {
        return dates.entrySet().stream()
                .filter(it -> Wording.isOne(fileName, List.of(it.getKey())))
                .map(Map.Entry::getValue)
                .min(LocalDate::compareTo);
    }

    private Optional<LocalDate> first(List<String> texts, List<String> formats) {
        return texts.stream()
                .flatMap(text -> formats.stream().map(format -> reader.read(text, format)))
                .flatMap(Optional::stream)
                .flatMap(parts -> day(parts).stream())
                .findFirst();
    }

    private static Optional<LocalDate> day(PeriodReader.Parts parts) {
        if (parts.day() == 0) {
            return Optional.of(YearMonth.of(parts.year(), parts.month() == 0 ? 12 : parts.month())
                    .atEndOfMonth());
        }
        try {
            return Optional.of(LocalDate.of(parts.year(), parts.month(), parts.day()));
        } catch (DateTimeException e) {
            return Optional.empty(); // 31 February, or a day without a month, is no date.
        }
    }
}
