/** Classifications, and the dictionaries that map each ministry's words to them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"statistic", "finding", "provenance"})
package kerja.codelist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
