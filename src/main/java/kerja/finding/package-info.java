/** What can be wrong with data: codes, findings, and what reading one cell gives. */
@NullMarked
@ApplicationModule(allowedDependencies = {"provenance"})
package kerja.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
