/** Lessons about calls and operators: arguments they should not have, lack, or get wrong. */
@NullMarked
package io.hardknocks.analysis.lesson.draft.call;

import org.jspecify.annotations.NullMarked;
