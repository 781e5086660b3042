package io.hardknocks.benchmarks;

import io.hardknocks.benchmarks.load.Bodies;
import io.hardknocks.benchmarks.load.Sender;
import io.hardknocks.benchmarks.load.ServedStore;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends spans of model calls to a server of its own, 100 in a request of OTLP/HTTP, and attempts,
 * 100 in a request: how many a second are acknowledged, and how long an acknowledgement takes.
 * Arguments: seconds of each part (60), senders at once (32), only {@code spans} or {@code
 * attempts}.
 */
public final class IngestBenchmark {
  private static final int CALM = 5_000;

  private IngestBenchmark() {}

  public static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
    int senders = args.length > 1 ? Integer.parseInt(args[1]) : 32;
    var folder = Files.createTempDirectory("hardknocks-ingest-");
    var only = args.length > 2 ? args[2] : "";
    try (var server = ServedStore.start(folder)) {
      if (!only.equals("attempts")) {
        var spans = Bodies.spans();
        measure("warm-up, spans", server, spans, Math.max(5, seconds / 4), senders, 0);
        measure("spans", server, spans, seconds, senders, 0);
        measure("spans at 5,000 a second", server, spans, seconds / 2, senders, CALM);
      }
      if (!only.equals("spans")) {
        var attempts = Bodies.attempts();
        measure("warm-up, attempts", server, attempts, Math.max(5, seconds / 4), senders, 0);
        measure("attempts", server, attempts, seconds, senders, 0);
      }
      System.out.printf(Locale.ROOT, "server: %s%n", server.memory());
    }
  }

  private static void measure(
      String what, ServedStore server, Bodies bodies, int seconds, int senders, int rate)
      throws InterruptedException {
    var taken = new AtomicLong();
    var waited = new ConcurrentLinkedQueue<Double>();
    double used = server.cpuSeconds();
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000L;
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < senders; i++) {
      var sender = new Sender(server.port(), bodies, end, rate == 0 ? 0 : rate / senders);
      threads.add(Thread.ofPlatform().start(() -> sender.run(taken, waited)));
    }
    for (var thread : threads) thread.join();
    double took = (System.nanoTime() - begin) / 1e9;
    var sorted = waited.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-26s %,9.0f a second acknowledged over %.0f s, after p50 %.0f, p99 %.0f ms;"
            + " %.1f µs of the server's processors each%n",
        what,
        taken.get() / took,
        took,
        at(sorted, 0.5),
        at(sorted, 0.99),
        (server.cpuSeconds() - used) * 1e6 / taken.get());
  }

  private static double at(double[] sorted, double quantile) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) (quantile * (sorted.length - 1))];
  }
}
