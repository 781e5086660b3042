/** Lessons as files that people review, and their names. */
@NullMarked
package io.hardknocks.analysis.lesson.file;

import org.jspecify.annotations.NullMarked;
