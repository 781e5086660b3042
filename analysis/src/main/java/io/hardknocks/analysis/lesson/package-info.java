/** Lessons: how they are recognised, named, and live. */
@NullMarked
package io.hardknocks.analysis.lesson;

import org.jspecify.annotations.NullMarked;
