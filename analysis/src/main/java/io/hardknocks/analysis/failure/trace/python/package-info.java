/** Traces of Python, its tests and its notebooks. */
@NullMarked
package io.hardknocks.analysis.failure.trace.python;

import org.jspecify.annotations.NullMarked;
