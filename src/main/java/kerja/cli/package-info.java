/** What an operator types: commands, progress, exit codes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "job",
            "load",
            "report",
            "publish",
            "draft",
            "feed",
            "finding",
            "codelist",
            "preview",
            "statistic",
            "database"
        })
package kerja.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
