/** Harmonized words: dimension, period, unit, observation. */
@NullMarked
@ApplicationModule(allowedDependencies = {"provenance"})
package kerja.statistic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
