/** The feed language on small tables made for the purpose: one kind of layout, one test. */
@NullMarked
package kerja.layouts;

import org.jspecify.annotations.NullMarked;
