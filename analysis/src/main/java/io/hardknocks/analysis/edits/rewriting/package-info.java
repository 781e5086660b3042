/**
 * What a rewrite leaves alone: which statements of two scripts belong together, which names stand
 * for the same.
 */
@NullMarked
package io.hardknocks.analysis.edits.rewriting;

import org.jspecify.annotations.NullMarked;
