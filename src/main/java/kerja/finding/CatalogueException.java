package kerja.finding;

import java.nio.file.Path;

/** The catalogue of findings cannot be used: says where in which file, and what to write instead. */
public final class CatalogueException extends RuntimeException {

    CatalogueException(Path file, int line, String problem) {
        super(file + ", line " + line + ": " + problem);
    }
}
