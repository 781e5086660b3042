/** Model calls: their messages, their tokens, as attributes or as events. */
@NullMarked
package io.hardknocks.codec.otlp.dialect.call;

import org.jspecify.annotations.NullMarked;
