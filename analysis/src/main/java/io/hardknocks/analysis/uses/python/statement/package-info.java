/** Follows the statements of a Python script. */
@NullMarked
package io.hardknocks.analysis.uses.python.statement;

import org.jspecify.annotations.NullMarked;
