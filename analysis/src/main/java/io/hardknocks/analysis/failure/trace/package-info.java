/** Reads error texts of many languages and tools into exceptions, messages and frames. */
@NullMarked
package io.hardknocks.analysis.failure.trace;

import org.jspecify.annotations.NullMarked;
