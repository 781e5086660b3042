package io.hardknocks.cli;

import io.hardknocks.embedded.Configuration;
import io.hardknocks.embedded.DataFolder;
import io.hardknocks.server.config.Key;
import io.hardknocks.server.config.ServerConfig;
import io.hardknocks.server.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a server is to be: a flag for each {@link Key}. */
final class ServerOptions {
  private final World world;
  private final Map<Key, String> flags = new EnumMap<>(Key.class);

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings of the server, instead of those in config.yaml")
  @Nullable Path config;

  ServerOptions(World world) {
    this.world = world;
  }

  @Option(
      names = "--host",
      paramLabel = "H",
      description = "the address that it listens on (default: 127.0.0.1)")
  void host(@Nullable String value) {
    set(Key.HOST, value);
  }

  @Option(names = "--port", paramLabel = "N", description = "default: 4318; 0: a free one")
  void port(@Nullable String value) {
    set(Key.PORT, value);
  }

  @Option(
      names = "--grpc-port",
      paramLabel = "N",
      description = "one more port, for OTLP over gRPC")
  void grpcPort(@Nullable String value) {
    set(Key.GRPC_PORT, value);
  }

  @Option(names = "--tls-certificate", paramLabel = "PEM", description = "its certificate chain")
  void tlsCertificate(@Nullable String value) {
    set(Key.TLS_CERTIFICATE, value);
  }

  @Option(names = "--tls-key", paramLabel = "PEM", description = "its private key")
  void tlsKey(@Nullable String value) {
    set(Key.TLS_KEY, value);
  }

  @Option(
      names = "--allow-host",
      paramLabel = "NAMES",
      description = "more names that it goes by, with commas")
  void allowHost(@Nullable String value) {
    set(Key.ALLOW_HOST, value);
  }

  @Option(names = "--max-body", paramLabel = "32m", description = "the longest body")
  void maxBody(@Nullable String value) {
    set(Key.MAX_BODY, value);
  }

  @Option(
      names = "--request-timeout",
      paramLabel = "60s",
      description = "the longest time of a call")
  void requestTimeout(@Nullable String value) {
    set(Key.REQUEST_TIMEOUT, value);
  }

  @Option(names = "--under-way", paramLabel = "64m", description = "of all bodies at once")
  void underWay(@Nullable String value) {
    set(Key.UNDER_WAY, value);
  }

  @Option(names = "--calls", paramLabel = "N", description = "the most calls at once")
  void calls(@Nullable String value) {
    set(Key.CALLS, value);
  }

  @Option(names = "--connections", paramLabel = "N", description = "the most connections at once")
  void connections(@Nullable String value) {
    set(Key.CONNECTIONS, value);
  }

  @Option(names = "--runs", paramLabel = "N", description = "the most scripts that run at once")
  void runs(@Nullable String value) {
    set(Key.RUNS, value);
  }

  @Option(names = "--runs-waiting", paramLabel = "N", description = "the most scripts that wait")
  void runsWaiting(@Nullable String value) {
    set(Key.RUNS_WAITING, value);
  }

  @Option(
      names = "--prove",
      paramLabel = "yes|no",
      description = "whether it proves lessons while it has little to do")
  void prove(@Nullable String value) {
    set(Key.PROVE, value);
  }

  @Option(names = "--keep-for", paramLabel = "90d", description = "how long records are kept")
  void keepFor(@Nullable String value) {
    set(Key.KEEP_FOR, value);
  }

  @Option(names = "--keep-size", paramLabel = "20g", description = "how large the store may grow")
  void keepSize(@Nullable String value) {
    set(Key.KEEP_SIZE, value);
  }

  @Option(
      names = "--shutdown",
      paramLabel = "10s",
      description = "the longest time to finish calls at the end")
  void shutdown(@Nullable String value) {
    set(Key.SHUTDOWN, value);
  }

  private void set(Key key, @Nullable String value) {
    if (value == null) flags.remove(key);
    else flags.put(key, value);
  }

  /** All settings, right or wrong. */
  Settings settings(DataFolder folder) throws IOException {
    var file = file(folder);
    var text = Files.exists(file) ? Files.readString(file) : null;
    return Settings.of(flags, world.environment(), text, String.valueOf(file.getFileName()));
  }

  /**
   * What they come to.
   *
   * @throws IllegalArgumentException all mistakes in one line, those of the rest of the file too
   */
  ServerConfig config(DataFolder folder) throws IOException {
    Set<String> problems = new LinkedHashSet<>();
    checkRest(file(folder), problems);
    try {
      var server = ServerConfig.of(settings(folder));
      if (problems.isEmpty()) return server;
    } catch (IllegalArgumentException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
    throw new IllegalArgumentException(String.join("; ", problems));
  }

  private static void checkRest(Path file, Set<String> problems) throws IOException {
    if (!Files.exists(file)) return;
    try {
      Configuration.parse(Files.readString(file));
    } catch (IllegalArgumentException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
  }

  private Path file(DataFolder folder) throws NoSuchFileException {
    if (config == null) return folder.config();
    if (!Files.exists(config)) throw new NoSuchFileException(config.toString());
    return config;
  }
}
