/** OpenTelemetry's requests, read from protobuf or JSON, with the attributes as they came. */
@NullMarked
package io.hardknocks.codec.otlp.raw;

import org.jspecify.annotations.NullMarked;
