package io.hardknocks.server.config;

import io.hardknocks.codec.Amounts;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a server is to be. */
public record ServerConfig(
    Listening listening, Load load, Runs runs, Retention retention, Duration shutdown) {
  private static final int MOST_PORT = 65_535;
  private static final int MEBIBYTE = 1 << 20;

  /**
   * Where it listens.
   *
   * @param grpc one more address for gRPC alone; {@code null} for none
   * @param tls {@code null} for none
   * @param hosts more names that it goes by, in lower case
   */
  public record Listening(
      InetSocketAddress address,
      @Nullable InetSocketAddress grpc,
      @Nullable Tls tls,
      Set<String> hosts) {
    public Listening {
      hosts = Set.copyOf(hosts);
    }

    /** Whether only this machine reaches it. */
    public boolean loopback() {
      return address.getAddress().isLoopbackAddress();
    }
  }

  /** PEM files. */
  public record Tls(Path certificate, Path key) {}

  /**
   * How much it takes at once.
   *
   * @param longestBody bytes of one body
   * @param underWay bytes of all bodies at once
   */
  public record Load(
      int longestBody, int underWay, int calls, int connections, Duration longestCall) {}

  /**
   * How many scripts run at once, and how many wait for their turn.
   *
   * @param proving whether those of lessons are run unasked
   */
  public record Runs(int atOnce, int waiting, boolean proving) {}

  /**
   * What is kept.
   *
   * @param age {@code null} for ever
   * @param bytes of the store; {@code null} without bound
   */
  public record Retention(@Nullable Duration age, @Nullable Long bytes) {}

  /**
   * The configuration that settings say.
   *
   * @throws IllegalArgumentException all mistakes in one line
   */
  public static ServerConfig of(Settings settings) {
    var config =
        new ServerConfig(
            listening(settings),
            load(settings),
            new Runs(
                settings.read(Key.RUNS, text -> Units.whole(text, 1, 64), 1),
                settings.read(Key.RUNS_WAITING, text -> Units.whole(text, 0, 10_000), 1),
                settings.read(Key.PROVE, Units::answer, true)),
            new Retention(
                optional(settings, Key.KEEP_FOR, Amounts::time),
                optional(settings, Key.KEEP_SIZE, Amounts::size)),
            settings.read(Key.SHUTDOWN, Amounts::time, Duration.ZERO));
    settings.throwIfAny();
    return config;
  }

  private static Listening listening(Settings settings) {
    var loopback = InetAddress.getLoopbackAddress();
    var host = settings.read(Key.HOST, ServerConfig::address, loopback);
    int port = settings.read(Key.PORT, text -> Units.whole(text, 0, MOST_PORT), 0);
    var grpc = optional(settings, Key.GRPC_PORT, text -> Units.whole(text, 0, MOST_PORT));
    return new Listening(
        new InetSocketAddress(host, port),
        grpc == null ? null : new InetSocketAddress(host, grpc),
        tls(settings),
        hosts(settings.value(Key.ALLOW_HOST)));
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("an address or name of this machine", e);
    }
  }

  private static @Nullable Tls tls(Settings settings) {
    var certificate = optional(settings, Key.TLS_CERTIFICATE, ServerConfig::file);
    var key = optional(settings, Key.TLS_KEY, ServerConfig::file);
    if (certificate != null && key != null) return new Tls(certificate, key);
    if (certificate != null || key != null)
      settings.problem("tls_certificate and tls_key: only one is set (expected: both or none)");
    return null;
  }

  private static Path file(String text) {
    var file = Path.of(text);
    if (!Files.isReadable(file)) throw new IllegalArgumentException("a file that can be read");
    return file;
  }

  private static Set<String> hosts(String text) {
    return Arrays.stream(text.split(","))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Load load(Settings settings) {
    return new Load(
        settings.read(Key.MAX_BODY, text -> Units.bytes(text, 1 << 10, 1 << 30), MEBIBYTE),
        settings.read(Key.UNDER_WAY, text -> Units.bytes(text, MEBIBYTE, 2_000L << 20), MEBIBYTE),
        settings.read(Key.CALLS, text -> Units.whole(text, 1, 100_000), 1),
        settings.read(Key.CONNECTIONS, text -> Units.whole(text, 1, 100_000), 1),
        settings.read(Key.REQUEST_TIMEOUT, Amounts::time, Duration.ZERO));
  }

  private static <T> @Nullable T optional(Settings settings, Key key, Settings.Reader<T> reader) {
    return settings.readIfSet(key, reader);
  }
}
