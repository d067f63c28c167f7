@NullMarked
package kerja.report;

import org.jspecify.annotations.NullMarked;
