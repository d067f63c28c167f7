/** What readers of the warehouse see: queries and exports. */
@NullMarked
@ApplicationModule(allowedDependencies = {"statistic", "database", "feed", "finding", "read"})
package kerja.publish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
