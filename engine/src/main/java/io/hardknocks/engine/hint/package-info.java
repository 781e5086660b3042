/** What a coding agent is told at the moment it proposes code. */
@NullMarked
package io.hardknocks.engine.hint;

import org.jspecify.annotations.NullMarked;
