package kerja.read;

import java.util.List;
import kerja.finding.Finding;

/**
 * An opened delivery: its sheets, and what reading it already showed. Closing it frees the file.
 *
 * <p>A CSV file is a document of one sheet with an empty name.
 */
public interface Document extends AutoCloseable {

    List<Sheet> sheets();

    /** What opening the file showed, such as an ending that lies about the content. */
    List<Finding> findings();

    @Override
    void close();
}
