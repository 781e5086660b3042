/** How much an error points at each typed difference. */
@NullMarked
package io.hardknocks.analysis.edits.evidence;

import org.jspecify.annotations.NullMarked;
