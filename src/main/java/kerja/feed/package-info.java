/** Definitions in jobs/feeds: reading and checking them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"codelist", "statistic", "finding", "provenance", "yaml"})
package kerja.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
