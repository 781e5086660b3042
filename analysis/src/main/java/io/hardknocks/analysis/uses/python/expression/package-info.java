/** What Python expressions are, and what they use. */
@NullMarked
package io.hardknocks.analysis.uses.python.expression;

import org.jspecify.annotations.NullMarked;
