/** YAML that operators write, with the line of every node and every mistake collected. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kerja.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
