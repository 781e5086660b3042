/** OpenTelemetry's traces and logs, to the model. */
@NullMarked
package io.hardknocks.codec.otlp;

import org.jspecify.annotations.NullMarked;
