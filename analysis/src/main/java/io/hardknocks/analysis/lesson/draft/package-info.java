/** Makes a lesson of a fix, and puts it into words. */
@NullMarked
package io.hardknocks.analysis.lesson.draft;

import org.jspecify.annotations.NullMarked;
