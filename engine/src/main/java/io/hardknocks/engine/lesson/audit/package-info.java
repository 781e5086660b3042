/** Looks for lessons that a team should look at. */
@NullMarked
package io.hardknocks.engine.lesson.audit;

import org.jspecify.annotations.NullMarked;
