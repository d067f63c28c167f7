/** What a delivery's sender should know and mend. */
@NullMarked
@ApplicationModule(allowedDependencies = {"statistic", "provenance", "finding", "database"})
package kerja.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
