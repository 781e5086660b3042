package io.hardknocks.server;

import com.linecorp.armeria.common.SessionProtocol;
import com.linecorp.armeria.common.TlsKeyPair;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import io.hardknocks.codec.submission.SubmissionReader;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.folder.DataFolder;
import io.hardknocks.engine.AttemptIds;
import io.hardknocks.server.access.AuditLog;
import io.hardknocks.server.access.Tokens;
import io.hardknocks.server.config.ServerConfig;
import io.hardknocks.server.events.Feed;
import io.hardknocks.server.http.OpenApi;
import io.hardknocks.server.http.Route;
import io.hardknocks.server.http.Surface;
import io.hardknocks.server.http.Unrouted;
import io.hardknocks.server.http.door.Bodies;
import io.hardknocks.server.http.door.Doors;
import io.hardknocks.server.http.door.Room;
import io.hardknocks.server.http.problem.Problems;
import io.hardknocks.server.local.CommandSocket;
import io.hardknocks.server.local.Commands;
import io.hardknocks.server.mcp.StreamableHttp;
import io.hardknocks.server.mcp.tool.Toolbox;
import io.hardknocks.server.operation.Bookkeeper;
import io.hardknocks.server.operation.Figures;
import io.hardknocks.server.operation.Learner;
import io.hardknocks.server.operation.Operation;
import io.hardknocks.server.operation.Prover;
import io.hardknocks.server.operation.Retention;
import io.hardknocks.server.operation.Share;
import io.hardknocks.server.otlp.Intake;
import io.hardknocks.server.otlp.OtlpGrpc;
import io.hardknocks.server.otlp.OtlpHttp;
import io.hardknocks.server.rest.Administration;
import io.hardknocks.server.rest.Attempts;
import io.hardknocks.server.rest.Events;
import io.hardknocks.server.rest.Gate;
import io.hardknocks.server.rest.LessonRoutes;
import io.hardknocks.server.rest.Records;
import io.hardknocks.server.rest.Reports;
import io.hardknocks.server.rest.RunQueue;
import io.hardknocks.server.rest.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's object graph, from its start to its end. */
public final class App implements AutoCloseable {
  /** The version that is told. */
  public static final String VERSION = "0.1.0";

  private static final Logger LOG = LoggerFactory.getLogger(App.class);
  private static final int THREADS = 32;

  /** How long the body of a call that was answered early may still come. */
  private static final Duration LET_GO = Duration.ofSeconds(2);

  private static final Duration QUIET = Duration.ofMillis(100);

  private final Hardknocks memory;
  private final Surface surface;
  private final Server server;
  private final Learner learner;
  private final Feed feed;
  private final RunQueue runs;
  private final CommandSocket commands;
  private final StreamableHttp mcp;
  private final ExecutorService executor;
  private final ExecutorService background;
  private final Retention retention;
  private final Prover prover;
  private final Bookkeeper bookkeeper;
  private final boolean proving;
  private final Figures figures = new Figures();
  private volatile boolean ending;

  private App(
      ServerConfig config,
      DataFolder folder,
      Hardknocks memory,
      ExecutorService background,
      Commands locals,
      Map<String, String> environment,
      InstantSource clock)
      throws IOException {
    this.memory = memory;
    this.background = background;
    var tokens = new Tokens(folder.tokens(), clock);
    requireTokens(config, tokens);
    executor =
        Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("call-", 0).factory());
    var share = Share.ofMachine();
    learner = new Learner(memory, share);
    feed = new Feed(memory);
    retention = new Retention(memory, config.retention(), clock);
    var how = new RunsHere(folder, environment);
    runs = new RunQueue(memory, how, learner, config.runs().atOnce(), config.runs().waiting());
    prover = new Prover(memory, how, share);
    bookkeeper = new Bookkeeper(memory);
    proving = config.runs().proving();
    mcp = new StreamableHttp(toolbox(how, clock));
    var listening = config.listening();
    var doors = new Doors(tokens, listening.loopback(), listening.hosts());
    var audit = new AuditLog(folder.audit(), clock);
    var load = config.load();
    surface =
        new Surface(
            routes(folder, tokens, how, load.longestBody(), clock),
            doors,
            new Room(load.underWay(), load.calls(), figures::turnedAway),
            new Bodies(load.longestBody()),
            audit);
    server = server(config, clock);
    learner.listen(feed::wake);
    watch(folder);
    commands = CommandSocket.open(folder.root(), locals);
  }

  /**
   * Starts a server.
   *
   * @param folder of the store, which it opens and keeps
   * @param locals what runs commands of other processes
   * @param environment of the process: where interpreters and sandboxes are found
   * @throws io.hardknocks.storage.StorageException when another process has the store open
   * @throws IllegalArgumentException when it may not listen where it is to
   * @throws IOException when it cannot
   */
  public static App start(
      ServerConfig config,
      Path folder,
      Commands.Of locals,
      Map<String, String> environment,
      InstantSource clock)
      throws IOException {
    var background =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("settle").factory());
    var memory = Hardknocks.serve(folder, background);
    try {
      memory.hold();
      var commands = locals.of(memory);
      var app =
          new App(config, new DataFolder(folder), memory, background, commands, environment, clock);
      app.begin();
      return app;
    } catch (IOException | RuntimeException e) {
      memory.close();
      background.shutdown();
      throw e;
    }
  }

  private void begin() throws IOException {
    learner.start();
    feed.start();
    retention.start();
    bookkeeper.start();
    if (proving) prover.start();
    try {
      server.start().join();
      LOG.info("listens on {}", address());
    } catch (CompletionException e) {
      stop();
      throw Ports.problem(server.config().ports(), e);
    }
  }

  private void watch(DataFolder folder) {
    figures.watch("hardknocks.runs.waiting", runs::waiting);
    figures.watch("hardknocks.runs.under.way", runs::underWay);
    figures.watch("hardknocks.listeners", feed::listeners);
    figures.watch("hardknocks.unlearned", memory.reports()::unlearned);
    figures.watchSize(folder.store());
  }

  private static void requireTokens(ServerConfig config, Tokens tokens) {
    var listening = config.listening();
    if (!listening.loopback() && tokens.all().isEmpty())
      throw new IllegalArgumentException(
          "host: "
              + listening.address().getHostString()
              + " is reached by other machines, and there is no token (expected: 127.0.0.1, or"
              + " first: hardknocks token create --role admin)");
  }

  private List<Route> routes(
      DataFolder folder, Tokens tokens, RunsHere how, int longestBody, InstantSource clock) {
    var ids = new AttemptIds(clock, new SecureRandom());
    var routes = new ArrayList<Route>();
    routes.addAll(new Operation(memory, () -> ending, figures).routes());
    routes.addAll(new Records(memory, new SubmissionReader(ids, clock), learner, figures).routes());
    var intake = new Intake(memory, learner, figures);
    routes.addAll(new OtlpHttp(intake).routes());
    routes.addAll(new OtlpGrpc(intake, longestBody).routes());
    routes.addAll(new Attempts(memory, executor).routes());
    routes.addAll(new Reports(memory, clock).routes());
    routes.addAll(new Gate(memory, how::policy).routes());
    routes.addAll(new LessonRoutes(memory).routes());
    routes.addAll(new Runs(runs).routes());
    routes.addAll(new Events(feed).routes());
    routes.addAll(mcp.routes());
    routes.addAll(new Administration(memory, tokens, folder.backups(), clock).routes());
    routes.add(OpenApi.route(List.copyOf(routes), VERSION));
    return routes;
  }

  private Toolbox toolbox(RunsHere how, InstantSource clock) {
    var reader = new SubmissionReader(new AttemptIds(clock, new SecureRandom()), clock);
    return new Toolbox(
        new Toolbox.Parts(memory::lent, how::policy, reader, runs::run, learner::wake),
        clock,
        VERSION);
  }

  private Server server(ServerConfig config, InstantSource clock) {
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

  /** All that can be called. */
  public List<Route> routes() {
    return surface.routes();
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    var port = server.activePort();
    if (port == null) throw new IllegalStateException("not listening");
    return port.localAddress();
  }

  /** Takes no more, finishes what is under way, and closes the store. */
  @Override
  public void close() {
    LOG.info("ends");
    stop();
  }

  private void stop() {
    ending = true;
    try {
      commands.close();
      feed.stop();
      mcp.close();
      retention.stop();
      server.stop().join();
      runs.stop();
      prover.stop();
      bookkeeper.stop();
      learner.stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      executor.shutdown();
      memory.close();
      background.shutdown();
    }
  }
}
