/** What an operator types: commands, progress, exit codes. */
@NullMarked
@ApplicationModule
package kerja.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
