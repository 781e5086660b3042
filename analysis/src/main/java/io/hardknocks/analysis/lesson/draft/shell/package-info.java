/** What the fix of a shell script teaches of its commands. */
@NullMarked
package io.hardknocks.analysis.lesson.draft.shell;

import org.jspecify.annotations.NullMarked;
