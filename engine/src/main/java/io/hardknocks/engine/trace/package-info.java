/** Spans of others: kept where they belong, in whatever order they come. */
@NullMarked
package io.hardknocks.engine.trace;

import org.jspecify.annotations.NullMarked;
