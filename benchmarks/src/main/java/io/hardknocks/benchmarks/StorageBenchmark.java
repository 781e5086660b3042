package io.hardknocks.benchmarks;

import io.hardknocks.benchmarks.workload.Workload;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Storage;
import io.hardknocks.storage.duckdb.DuckDbStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Fills a store and asks it. Arguments: how many attempts (1,000,000), how many in a call (5,000),
 * the folder of the store (a temporary one).
 */
public final class StorageBenchmark {
  private static final Rounds ROUNDS = new Rounds(11);

  private StorageBenchmark() {}

  public static void main(String[] args) throws IOException {
    int attempts = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int batch = args.length > 1 ? Integer.parseInt(args[1]) : 5_000;
    var folder = args.length > 2 ? Path.of(args[2]) : Files.createTempDirectory("benchmark");
    var file = folder.resolve("hardknocks.duckdb");
    print(
        String.format(
            Locale.ROOT, "%,d attempts, %,d in a call, heap %,d MB%n", attempts, batch, heap()));
    if (!Files.exists(file)) fill(file, attempts, batch);
    print(String.format(Locale.ROOT, "file %,d MB%n", Files.size(file) >> 20));
    ask(file);
    single(file);
  }

  private static long heap() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }

  private static void fill(Path file, int attempts, int batch) {
    var workload = new Workload(attempts);
    long appending = 0;
    long fixing = 0;
    long position = 0;
    long begin = System.nanoTime();
    var storage = DuckDbStorage.open(file);
    for (var some = workload.next(batch); !some.isEmpty(); some = workload.next(batch)) {
      long start = System.nanoTime();
      storage.attempts().append(some);
      long between = System.nanoTime();
      position += some.size();
      storage.fixes().put(workload.takeFixes(), List.of(), position);
      appending += between - start;
      fixing += System.nanoTime() - between;
    }
    long closing = System.nanoTime();
    storage.close();
    long end = System.nanoTime();
    print(rate("append            %,10.0f a second, durable%n", attempts, appending));
    print(rate("append and link   %,10.0f a second%n", attempts, appending + fixing));
    print(String.format(Locale.ROOT, "close             %,10.0f ms%n", (end - closing) / 1e6));
    print(rate("all, with making  %,10.0f a second%n", attempts, end - begin));
  }

  private static String rate(String line, int attempts, long nanos) {
    return String.format(Locale.ROOT, line, attempts / (nanos / 1e9));
  }

  private static void ask(Path file) {
    long start = System.nanoTime();
    try (var storage = DuckDbStorage.open(file)) {
      summary(storage, Scope.ALL);
      print(
          String.format(
              Locale.ROOT, "open and first summary %8.1f ms%n", (System.nanoTime() - start) / 1e6));
      var week = Scope.ALL.since(Workload.END.minus(Duration.ofDays(7)));
      ROUNDS.time("summary and errors", () -> summary(storage, Scope.ALL));
      ROUNDS.time("the same of 7 days", () -> summary(storage, week));
      ROUNDS.time("  totals", () -> storage.statistics().totals(Scope.ALL));
      ROUNDS.time("  categories", () -> storage.statistics().categories(Scope.ALL));
      ROUNDS.time("  days", () -> storage.statistics().days(Scope.ALL));
      ROUNDS.time("  patterns", () -> storage.patterns().list(Scope.ALL, 20));
      ROUNDS.time("tags", () -> storage.statistics().tags(Scope.ALL, "library:", 20));
      var recent = AttemptQuery.of(Scope.ALL, 50);
      ROUNDS.time("list", () -> storage.attempts().list(recent));
      ROUNDS.time("list of unfixed", () -> storage.attempts().list(recent.unfixed()));
      lookups(storage);
    }
  }

  private static void summary(Storage storage, Scope scope) {
    storage.statistics().totals(scope);
    storage.statistics().categories(scope);
    storage.statistics().days(scope);
    storage.patterns().list(scope, 20);
  }

  private static void lookups(Storage storage) {
    var middle = storage.attempts().arrivedAfter(1_000, 1).getFirst();
    ROUNDS.time("attempt", () -> storage.attempts().find(middle.id()));
    ROUNDS.time(
        "session", () -> storage.attempts().ofSession(Project.DEFAULT, middle.stage().session()));
    var prefix = middle.id().value().substring(0, 12);
    ROUNDS.time("id by its beginning", () -> storage.attempts().startingWith(prefix, 2));
    var found = storage.attempts().find(middle.id());
    if (found == null) throw new IllegalStateException("not found: " + middle.id());
    ROUNDS.time("append one", () -> storage.attempts().append(List.of(renamed(found))));
  }

  private static Attempt renamed(Attempt attempt) {
    return new Attempt(
        AttemptId.of(System.currentTimeMillis(), System.nanoTime()),
        attempt.stage(),
        attempt.turn(),
        attempt.source(),
        attempt.execution(),
        attempt.output(),
        attempt.failure(),
        attempt.labels());
  }

  /** What a process pays that records one attempt and ends. */
  private static void single(Path file) {
    ROUNDS.time(
        "open, append one, close",
        () -> {
          try (var storage = DuckDbStorage.open(file)) {
            var any = storage.attempts().arrivedAfter(0, 1).getFirst();
            var found = storage.attempts().find(any.id());
            if (found != null) storage.attempts().append(List.of(renamed(found)));
          }
        });
  }

  private static void print(String line) {
    System.out.print(line);
  }
}
