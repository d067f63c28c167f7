@NullMarked
package kerja.publish;

import org.jspecify.annotations.NullMarked;
