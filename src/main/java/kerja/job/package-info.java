/** Spring Batch and nothing else: the job, its steps, parameters and exit codes. */
@NullMarked
@ApplicationModule
package kerja.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
