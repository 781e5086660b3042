/** Traces of JavaScript, and what its linter prints. */
@NullMarked
package io.hardknocks.analysis.failure.trace.script;

import org.jspecify.annotations.NullMarked;
