/** Compares names, calls, indexes and the chains that they make. */
@NullMarked
package io.hardknocks.analysis.edits.chain;

import org.jspecify.annotations.NullMarked;
