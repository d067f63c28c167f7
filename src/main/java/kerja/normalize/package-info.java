/** Reported values to observations: codes, units, periods. */
@NullMarked
@ApplicationModule(allowedDependencies = {"map", "read", "feed", "codelist", "statistic", "provenance", "finding"})
package kerja.normalize;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
