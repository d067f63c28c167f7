/** Holds the feeds to what real files say, cell by cell, where the shared corpus lies beside the project. */
@NullMarked
package kerja.corpus;

import org.jspecify.annotations.NullMarked;
