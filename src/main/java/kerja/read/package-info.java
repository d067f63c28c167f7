/** Workbook or CSV to rows of cells; keeps the spreadsheet libraries to itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {"feed", "provenance", "finding"})
package kerja.read;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
