/** Shows what a feed makes of a file before anything is loaded: mistakes, cells, observations. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"read", "feed", "map", "normalize", "codelist", "statistic", "provenance", "finding"})
package kerja.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
