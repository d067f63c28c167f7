/** What an operator types: commands, progress, exit codes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"job", "report", "publish", "feed", "database", "codelist"})
package kerja.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
