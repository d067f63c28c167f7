package kerja.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Where a delivery says when the office published it.
 *
 * @param dates by a pattern of file names: the day, as known from elsewhere
 * @param fileName formats in which the file's name says it, by {@link PeriodFormats}
 * @param showing formats in which a text in the first rows of the file says it
 */
public record Published(Map<String, LocalDate> dates, List<String> fileName, List<String> showing) {

    public Published {
        dates = Map.copyOf(dates);
        fileName = List.copyOf(fileName);
        showing = List.copyOf(showing);
    }
}
