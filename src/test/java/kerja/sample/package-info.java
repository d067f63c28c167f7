/** Makes the deliveries below {@code sample-input}, and shows what becomes of them. */
@NullMarked
package kerja.sample;

import org.jspecify.annotations.NullMarked;
