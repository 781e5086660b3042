/** Errors that one line tells: of databases, tools, and languages that print no more. */
@NullMarked
package io.hardknocks.analysis.failure.trace.line;

import org.jspecify.annotations.NullMarked;
