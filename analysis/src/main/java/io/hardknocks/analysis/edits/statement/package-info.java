/** Compares scripts that can be parsed, statement by statement. */
@NullMarked
package io.hardknocks.analysis.edits.statement;

import org.jspecify.annotations.NullMarked;
