package io.hardknocks.server.operation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/** The figures of the server, in Prometheus' text format. Thread-safe. */
public final class Figures {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Counter refused;
  private final Counter turnedAway;
  private final Timer commits;

  public Figures() {
    refused = registry.counter("hardknocks.ingest.refused");
    turnedAway = registry.counter("hardknocks.turned.away");
    commits =
        Timer.builder("hardknocks.commit")
            .description("from a decoded body to its durable records")
            .publishPercentiles(0.5, 0.99)
            .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
  }

  /** For the HTTP server's own figures. */
  public MeterRegistry registry() {
    return registry;
  }

  /**
   * Counts what was recorded.
   *
   * @param way {@code rest}, {@code otlp}
   * @param kind {@code attempts}, {@code steps}
   */
  public void recorded(String way, String kind, long count) {
    registry
        .counter("hardknocks.ingest.records", "way", way, "kind", kind)
        .increment((double) count);
  }

  /** Counts items that could not be taken. */
  public void refused(long count) {
    refused.increment((double) count);
  }

  /** Counts a caller who was told to come again. */
  public void turnedAway() {
    turnedAway.increment();
  }

  public void committed(Duration time) {
    commits.record(time);
  }

  /** Watches a number that goes up and down. */
  public void watch(String name, Supplier<Number> number) {
    Gauge.builder(name, number).register(registry);
  }

  /** Watches the size of the store. */
  public void watchSize(Path store) {
    var log = new File(store + ".wal");
    watch("hardknocks.store.bytes", () -> store.toFile().length() + log.length());
  }

  /** All of them. */
  public String text() {
    return registry.scrape();
  }
}
