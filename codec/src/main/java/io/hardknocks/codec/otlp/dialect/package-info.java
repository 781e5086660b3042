/** The dialects in which others tell of model calls and tool calls, as the model's steps. */
@NullMarked
package io.hardknocks.codec.otlp.dialect;

import org.jspecify.annotations.NullMarked;
