package io.hardknocks.benchmarks;

import io.hardknocks.benchmarks.load.Sender;
import io.hardknocks.benchmarks.load.ServedStore;
import io.hardknocks.benchmarks.workload.StepWorkload;
import io.hardknocks.benchmarks.workload.Workload;
import io.hardknocks.embedded.folder.DataFolder;
import io.hardknocks.storage.duckdb.DuckDbStorage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads from a server with a full store while spans come in, one answer after another: how long
 * each kind of answer takes, the first and the others. Arguments: attempts (1,000,000), steps
 * (5,000,000), spans a second that come in meanwhile (30,000), the folder of the store (a temporary
 * one; one that has a store is not filled again), and the paths to read (all).
 */
public final class ReadsBenchmark {
  private static final int ROUNDS = 100;
  private static final int BATCH = 5_000;
  private static final int SENDERS = 16;
  private static final int PATIENCE = 60;
  private static final List<String> READS =
      List.of(
          "/api/logs/summary",
          "/api/logs/analysis",
          "/api/logs/failures",
          "/api/logs/failures?unfixed_only=true",
          "/api/logs/successes",
          "/api/logs/error-patterns",
          "/api/logs/ai-context",
          "/api/logs/recommendations",
          "/api/logs/session/session-00000100",
          "/api/logs/log/{id}",
          "/api/attempts/{id}/similar",
          "/api/sessions/s100/explain",
          "/api/stages",
          "/api/methods",
          "/api/costs",
          "/api/limits",
          "/api/recoveries",
          "/api/libraries",
          "/api/strategies",
          "/api/lessons",
          "/api/audit");

  private ReadsBenchmark() {}

  public static void main(String[] args) throws Exception {
    int attempts = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int steps = args.length > 1 ? Integer.parseInt(args[1]) : 5_000_000;
    int rate = args.length > 2 ? Integer.parseInt(args[2]) : 30_000;
    var folder =
        args.length > 3 ? Path.of(args[3]) : Files.createTempDirectory("hardknocks-reads-");
    var store = new DataFolder(folder).store();
    if (!Files.exists(store)) fill(store, attempts, steps);
    var id = Workload.untilToday(attempts).next(1).getFirst().id();
    System.out.printf(
        Locale.ROOT,
        "%,d attempts, %,d steps, %,d spans a second meanwhile%n",
        attempts,
        steps,
        rate);
    try (var server = ServedStore.start(folder);
        var client = HttpClient.newHttpClient()) {
      var spans = Spans.start(server, rate);
      System.out.printf(Locale.ROOT, "waited %.1f s for that rate%n", spans.await());
      for (var path : args.length > 4 ? List.of(args).subList(4, args.length) : READS)
        read(path.replace("{id}", id.value()), client, server, spans);
      spans.end();
    }
    System.exit(0);
  }

  private static void fill(Path store, int attempts, int steps) throws IOException {
    var workload = Workload.untilToday(attempts);
    long position = 0;
    try (var storage = DuckDbStorage.open(store)) {
      for (var some = workload.next(BATCH); !some.isEmpty(); some = workload.next(BATCH)) {
        storage.attempts().append(some);
        position += some.size();
        storage.fixes().put(workload.takeFixes(), List.of(), position);
      }
      for (int from = 0; from < steps; from += BATCH) {
        storage.steps().append(StepWorkload.steps(from, Math.min(BATCH, steps - from)));
      }
    }
  }

  /**
   * Spans that come in at a rate. What waited catches up faster than that, and no read is to be
   * measured beside more than it says.
   */
  private record Spans(List<Thread> senders, AtomicLong taken, int rate, long begun) {
    static Spans start(ServedStore server, int rate) {
      long now = System.nanoTime();
      var taken = new AtomicLong();
      long end = now + Duration.ofHours(2).toNanos();
      return new Spans(Sender.sendSpans(server, end, SENDERS, rate, taken), taken, rate, now);
    }

    /**
     * Until about as many come in during a second as should, or it is not to be hoped for; the
     * seconds since the start.
     */
    double await() throws InterruptedException {
      long came = 0;
      for (int seconds = 0; seconds < PATIENCE && Math.abs(came - rate) > rate / 10; seconds++) {
        long before = taken.get();
        long start = System.nanoTime();
        Thread.sleep(1_000);
        came = Math.round((taken.get() - before) / ((System.nanoTime() - start) / 1e9));
      }
      return (System.nanoTime() - begun) / 1e9;
    }

    void end() throws InterruptedException {
      for (var sender : senders) sender.interrupt();
      for (var sender : senders) sender.join();
    }
  }

  private static void read(String path, HttpClient client, ServedStore server, Spans spans)
      throws IOException, InterruptedException {
    spans.await();
    var uri = URI.create("http://127.0.0.1:" + server.port() + path);
    var took = new double[ROUNDS];
    int status = 0;
    long before = spans.taken.get();
    long begun = System.nanoTime();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      status =
          client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding()).statusCode();
      took[round] = (System.nanoTime() - start) / 1e6;
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    double first = took[0];
    Arrays.sort(took);
    System.out.printf(
        Locale.ROOT,
        "%-40s %d first %,6.0f ms, p50 %,6.0f ms, p95 %,6.0f ms; %,7.0f spans a second%n",
        path,
        status,
        first,
        took[ROUNDS / 2],
        took[ROUNDS * 95 / 100 - 1],
        (spans.taken.get() - before) / seconds);
  }
}
