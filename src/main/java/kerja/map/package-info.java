/** Rows of cells to reported values, still in the ministry's words and units. */
@NullMarked
@ApplicationModule(allowedDependencies = {"read", "feed", "statistic", "provenance", "finding"})
package kerja.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
