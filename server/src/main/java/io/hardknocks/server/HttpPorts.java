package io.hardknocks.server;

import com.linecorp.armeria.common.SessionProtocol;
import com.linecorp.armeria.common.TlsKeyPair;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import io.hardknocks.server.config.ServerConfig;
import io.hardknocks.server.http.Surface;
import io.hardknocks.server.http.Unrouted;
import io.hardknocks.server.http.problem.Problems;
import io.hardknocks.server.operation.Figures;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/** Where the server listens, and within which bounds. */
final class HttpPorts {
  /** How long the body of a call that was answered early may still come. */
  private static final Duration LET_GO = Duration.ofSeconds(2);

  private static final Duration QUIET = Duration.ofMillis(100);

  private HttpPorts() {}

  /** A server that is not started yet. */
  static Server server(
      ServerConfig config,
      Surface surface,
      Figures figures,
      ExecutorService executor,
      InstantSource clock) {
    var builder = Server.builder();
    listen(builder, config.listening());
    var load = config.load();
    builder
        .maxRequestLength(load.longestBody())
        .requestTimeout(load.longestCall())
        .requestAutoAbortDelay(LET_GO)
        .maxNumConnections(load.connections())
        .http1MaxHeaderSize(16 << 10)
        .http1MaxInitialLineLength(8 << 10)
        .http2MaxHeaderListSize(16 << 10)
        .idleTimeout(Duration.ofSeconds(75))
        .gracefulShutdownTimeout(quiet(config.shutdown()), config.shutdown())
        .meterRegistry(figures.registry())
        .errorHandler((context, thrown) -> Problems.of(thrown).response());
    surface.bind(builder, executor, clock);
    builder.serviceUnder("/", new Unrouted(surface.routes()));
    return builder.build();
  }

  /** Armeria finishes no call where this is nothing. */
  private static Duration quiet(Duration longest) {
    return longest.compareTo(QUIET) < 0 ? longest : QUIET;
  }

  private static void listen(ServerBuilder builder, ServerConfig.Listening listening) {
    var tls = listening.tls();
    if (tls == null) builder.port(listening.address(), SessionProtocol.HTTP);
    else {
      builder.tls(TlsKeyPair.of(tls.key().toFile(), tls.certificate().toFile()));
      builder.port(listening.address(), SessionProtocol.HTTPS);
    }
    var grpc = listening.grpc();
    if (grpc != null)
      builder.port(grpc, tls == null ? SessionProtocol.HTTP : SessionProtocol.HTTPS);
  }
}
