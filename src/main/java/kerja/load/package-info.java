/** Observations and findings into PostgreSQL, restatements kept. */
@NullMarked
@ApplicationModule(allowedDependencies = {"statistic", "provenance", "finding", "codelist", "database"})
package kerja.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
