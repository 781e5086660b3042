/** Both scripts of a fix, read side by side, and what the error says is wrong. */
@NullMarked
package io.hardknocks.analysis.lesson.draft.comparison;

import org.jspecify.annotations.NullMarked;
