/** Lessons, their proofs, and what to look at. */
@NullMarked
package io.hardknocks.api.lesson;

import org.jspecify.annotations.NullMarked;
