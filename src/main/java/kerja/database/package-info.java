/** The PostgreSQL that Kerja works on: embedded or given, its schema and its roles. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kerja.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
