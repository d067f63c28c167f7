@NullMarked
package kerja.load;

import org.jspecify.annotations.NullMarked;
