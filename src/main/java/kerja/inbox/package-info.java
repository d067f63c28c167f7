/** Noticing deliveries: fingerprints, archive, the feed that reads them, quarantine. */
@NullMarked
@ApplicationModule(allowedDependencies = {"feed", "provenance", "finding"})
package kerja.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
