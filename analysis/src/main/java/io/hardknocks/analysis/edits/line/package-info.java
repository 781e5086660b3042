/** Compares scripts by lines, words and tokens: for code that cannot be parsed, in any language. */
@NullMarked
package io.hardknocks.analysis.edits.line;

import org.jspecify.annotations.NullMarked;
