package io.hardknocks.cli;

import io.hardknocks.embedded.DataFolder;
import io.hardknocks.server.App;
import io.hardknocks.server.config.Key;
import io.hardknocks.server.config.ServerConfig;
import io.hardknocks.server.config.Settings;
import io.hardknocks.server.operation.Logs;
import io.hardknocks.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a store on one port until it is told to end. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serve the store: REST, OTLP and MCP on one port.",
    footer = {
      "",
      "Each setting is also a key of the mapping 'server' in config.yaml, and a variable: --max-body is",
      "max_body and HARDKNOCKS_MAX_BODY."
    })
final class ServeCommand implements Callable<Integer> {
  private final World world;

  @Mixin StoreOptions store;

  @Option(names = "--config", paramLabel = "FILE", description = "instead of config.yaml")
  @Nullable Path config;

  @Option(names = "--host", paramLabel = "H", description = "default: 127.0.0.1")
  @Nullable String host;

  @Option(names = "--port", paramLabel = "N", description = "default: 4318; 0: a free one")
  @Nullable String port;

  @Option(
      names = "--grpc-port",
      paramLabel = "N",
      description = "one more port, for OTLP over gRPC")
  @Nullable String grpcPort;

  @Option(names = "--tls-certificate", paramLabel = "PEM", description = "its certificate chain")
  @Nullable String tlsCertificate;

  @Option(names = "--tls-key", paramLabel = "PEM", description = "its private key")
  @Nullable String tlsKey;

  @Option(names = "--allow-host", paramLabel = "NAMES", description = "more names that it goes by")
  @Nullable String allowHost;

  @Option(names = "--keep-for", paramLabel = "90d", description = "how long records are kept")
  @Nullable String keepFor;

  @Option(names = "--keep-size", paramLabel = "20g", description = "how large the store may grow")
  @Nullable String keepSize;

  ServeCommand(World world) {
    this.world = world;
    this.store = new StoreOptions(world);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var folder = new DataFolder(store.folder());
    var settings = settings(folder);
    var clock = InstantSource.system();
    var told = new CountDownLatch(1);
    Logs.to(world.terminal().err());
    try (var app = start(settings, folder, clock)) {
      var ended = end(app, told);
      Runtime.getRuntime().addShutdownHook(ended);
      var address = app.address();
      world
          .terminal()
          .line(
              "hardknocks serves "
                  + folder.root()
                  + " on "
                  + (tlsKey == null ? "http" : "https")
                  + "://"
                  + address.getHostString()
                  + ":"
                  + address.getPort()
                  + "  (Ctrl-C ends it)");
      world.terminal().out().flush();
      told.await();
    }
    return Exit.DONE;
  }

  private App start(Settings settings, DataFolder folder, InstantSource clock) throws IOException {
    try {
      return App.start(
          ServerConfig.of(settings),
          folder.root(),
          memory -> new CommandsHere(new World.Running(folder.root(), memory)),
          world.environment(),
          clock);
    } catch (StorageException.Locked e) {
      throw new StorageException.Locked(
          "the store in "
              + folder.root()
              + " is served or open already (hardknocks summary asks"
              + " the server that has it)",
          e);
    }
  }

  private static Thread end(App app, CountDownLatch told) {
    return Thread.ofPlatform()
        .name("end")
        .unstarted(
            () -> {
              app.close();
              told.countDown();
            });
  }

  private Settings settings(DataFolder folder) throws IOException {
    var file = config == null ? folder.config() : config;
    if (config != null && !Files.exists(file)) throw new NoSuchFileException(file.toString());
    var text = Files.exists(file) ? Files.readString(file) : null;
    return Settings.of(flags(), world.environment(), text, String.valueOf(file.getFileName()));
  }

  private Map<Key, String> flags() {
    var flags = new EnumMap<Key, String>(Key.class);
    put(flags, Key.HOST, host);
    put(flags, Key.PORT, port);
    put(flags, Key.GRPC_PORT, grpcPort);
    put(flags, Key.TLS_CERTIFICATE, tlsCertificate);
    put(flags, Key.TLS_KEY, tlsKey);
    put(flags, Key.ALLOW_HOST, allowHost);
    put(flags, Key.KEEP_FOR, keepFor);
    put(flags, Key.KEEP_SIZE, keepSize);
    return flags;
  }

  private static void put(Map<Key, String> flags, Key key, @Nullable String value) {
    if (value != null) flags.put(key, value);
  }
}
