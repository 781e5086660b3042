/** Typed differences of two scripts, and how much an error points at each. */
@NullMarked
package io.hardknocks.analysis.edits.fact;

import org.jspecify.annotations.NullMarked;
