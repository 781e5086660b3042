package io.hardknocks.server.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be set. */
public enum Key {
  HOST("127.0.0.1", "H", "the address that it listens on"),
  PORT("4318", "N", "of everything; 0 takes a free one"),
  GRPC_PORT("", "N", "one more for OTLP over gRPC, 4317 by custom"),
  TLS_CERTIFICATE("", "PEM", "a PEM file of the certificate chain"),
  TLS_KEY("", "PEM", "a PEM file of its private key"),
  ALLOW_HOST("", "NAMES", "more names that it goes by, with commas"),
  MAX_BODY("32m", "32m", "the longest body, before and after it is unpacked"),
  REQUEST_TIMEOUT("60s", "60s", "the longest time of a call"),
  UNDER_WAY("64m", "64m", "of all bodies at once; beyond it callers are told to come again"),
  CALLS("256", "N", "the most calls at once"),
  CONNECTIONS("1024", "N", "the most connections at once"),
  RUNS("2", "N", "the most scripts that run at once"),
  RUNS_WAITING("32", "N", "the most scripts that wait for their turn"),
  PROVE(
      "yes",
      "yes|no",
      "whether it proves lessons by running their scripts while it has little to do"),
  KEEP_FOR("", "90d", "how long records are kept, 90d; those that lessons rest on stay"),
  KEEP_SIZE("", "20g", "how large the store may grow, 20g; the oldest records go first"),
  SHUTDOWN("10s", "10s", "the longest time to finish calls when it is told to end");

  private final String standard;
  private final String sample;
  private final String description;

  Key(String standard, String sample, String description) {
    this.standard = standard;
    this.sample = sample;
    this.description = description;
  }

  /** The word in a file: {@code tls_key}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name in the environment: {@code HARDKNOCKS_TLS_KEY}. */
  public String variable() {
    return "HARDKNOCKS_" + name();
  }

  /** The flag: {@code --tls-key}. */
  public String flag() {
    return "--" + word().replace('_', '-');
  }

  /** In force when nobody says otherwise; empty for nothing. */
  public String standard() {
    return standard;
  }

  /** A word for its value, or one that it may have. */
  public String sample() {
    return sample;
  }

  public String description() {
    return description;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Key::word).toList();
  }
}
