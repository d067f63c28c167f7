/** What a delivery's sender should know and mend: a page, a file for machines, and the workbook marked up. */
@NullMarked
@ApplicationModule(allowedDependencies = {"statistic", "provenance", "finding", "read", "database"})
package kerja.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
