/** Which delivery, sheet, row and column a figure came from, and by what a file is known again. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kerja.provenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
