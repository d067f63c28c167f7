@NullMarked
package kerja.database;

import org.jspecify.annotations.NullMarked;
