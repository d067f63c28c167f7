/** Kinds of rules, one class each; the rules themselves are data in jobs/rules. */
@NullMarked
@ApplicationModule(allowedDependencies = {"codelist", "statistic", "provenance", "finding", "yaml"})
package kerja.validate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
