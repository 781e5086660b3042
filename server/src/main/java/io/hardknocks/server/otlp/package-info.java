/** OpenTelemetry's protocol: traces and logs, over HTTP and gRPC. */
@NullMarked
package io.hardknocks.server.otlp;

import org.jspecify.annotations.NullMarked;
