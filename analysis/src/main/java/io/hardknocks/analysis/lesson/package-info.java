/** Lessons: how they are made of what fixed a script, named, and how they live. */
@NullMarked
package io.hardknocks.analysis.lesson;

import org.jspecify.annotations.NullMarked;
