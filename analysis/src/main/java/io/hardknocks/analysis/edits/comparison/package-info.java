/** What all comparisons of terms share: where they stand, what converts, how alike two are. */
@NullMarked
package io.hardknocks.analysis.edits.comparison;

import org.jspecify.annotations.NullMarked;
