/** Reports statements that came, went, moved, or took the place of others. */
@NullMarked
package io.hardknocks.analysis.edits.block;

import org.jspecify.annotations.NullMarked;
