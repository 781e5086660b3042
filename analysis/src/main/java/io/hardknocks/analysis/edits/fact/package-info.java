/** Typed differences of two scripts. */
@NullMarked
package io.hardknocks.analysis.edits.fact;

import org.jspecify.annotations.NullMarked;
