package io.hardknocks.benchmarks;

import io.hardknocks.benchmarks.workload.StepWorkload;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.model.Project;
import io.hardknocks.storage.PipelineStatistics.By;
import io.hardknocks.storage.PipelineStatistics.Grouping;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.duckdb.DuckDbStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Keeps steps and asks about them. Arguments: how many steps (400,000), how many in a call (5,000).
 */
public final class StepsBenchmark {
  private static final Rounds ROUNDS = new Rounds(11);
  private static final int LONG_SESSION = 10_000;

  private StepsBenchmark() {}

  public static void main(String[] args) throws IOException {
    int steps = args.length > 0 ? Integer.parseInt(args[0]) : 400_000;
    int batch = args.length > 1 ? Integer.parseInt(args[1]) : 5_000;
    var folder = Files.createTempDirectory("benchmark");
    print(
        String.format(
            Locale.ROOT, "%,d steps, %,d in a call, heap %,d MB%n", steps, batch, heap()));
    fill(folder, steps, batch);
    understand(folder, steps, batch);
    ask(folder);
  }

  private static long heap() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }

  private static void fill(Path folder, int steps, int batch) {
    long appending = 0;
    long begin = System.nanoTime();
    try (var storage = DuckDbStorage.open(folder.resolve("hardknocks.duckdb"))) {
      storage.steps().append(StepWorkload.session("long", LONG_SESSION));
      for (int from = 0; from < steps; from += batch) {
        var some = StepWorkload.steps(from, Math.min(batch, steps - from));
        long start = System.nanoTime();
        storage.steps().append(some);
        appending += System.nanoTime() - start;
      }
    }
    print(
        String.format(
            Locale.ROOT,
            "append                   %,10.0f a second, durable%n",
            steps / (appending / 1e9)));
    print(
        String.format(
            Locale.ROOT,
            "all, with making         %,10.0f a second%n",
            steps / ((System.nanoTime() - begin) / 1e9)));
  }

  /**
   * With all that {@code log} does to steps. The first calls also read the rules and open the
   * store.
   */
  private static void understand(Path folder, int steps, int batch) {
    try (var hardknocks = Hardknocks.open(folder)) {
      long start = System.nanoTime();
      hardknocks.pipelines().record(StepWorkload.steps(-batch, batch));
      print(
          String.format(
              Locale.ROOT,
              "first call, store opened %,10.0f ms%n",
              (System.nanoTime() - start) / 1e6));
      long recording = 0;
      for (int from = batch; from < steps; from += batch) {
        var some = StepWorkload.steps(-from - batch, batch);
        start = System.nanoTime();
        hardknocks.pipelines().record(some);
        recording += System.nanoTime() - start;
      }
      print(
          String.format(
              Locale.ROOT,
              "redact, price, append    %,10.0f a second, durable%n",
              (steps - batch) / (recording / 1e9)));
    }
  }

  private static void ask(Path folder) {
    try (var hardknocks = Hardknocks.open(folder)) {
      var pipelines = hardknocks.pipelines();
      ROUNDS.time("session of 10,000 steps", () -> pipelines.story(Project.DEFAULT, "long"));
      ROUNDS.time("explain of 10,000 steps", () -> pipelines.explain(Project.DEFAULT, "long"));
      ROUNDS.time("session of 50 steps", () -> pipelines.story(Project.DEFAULT, "s0"));
      for (var by : By.values())
        ROUNDS.time(
            "costs by " + by.name().toLowerCase(Locale.ROOT), () -> pipelines.costs(Scope.ALL, by));
      ROUNDS.time("limits", () -> pipelines.incidents(Scope.ALL));
    }
    try (var storage = DuckDbStorage.open(folder.resolve("hardknocks.duckdb"))) {
      ROUNDS.time("stages", () -> storage.pipelines().attempts(Scope.ALL, Grouping.STAGE));
    }
  }

  private static void print(String line) {
    System.out.print(line);
  }
}
