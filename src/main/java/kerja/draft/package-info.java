/** Proposes a feed for a file never seen before, from the dictionaries, and asks about what it does not know. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"read", "map", "normalize", "feed", "codelist", "statistic", "finding", "provenance"})
package kerja.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
