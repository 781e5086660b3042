package io.hardknocks.benchmarks;

import io.hardknocks.analysis.edits.EditMiner;
import io.hardknocks.analysis.lesson.LessonSettings;
import io.hardknocks.analysis.prompt.Need;
import io.hardknocks.analysis.similar.FailureTerms;
import io.hardknocks.analysis.similar.SimilarFailures;
import io.hardknocks.analysis.symbols.ScriptSymbols;
import io.hardknocks.benchmarks.workload.Workload;
import io.hardknocks.engine.gate.Predictions;
import io.hardknocks.engine.report.fix.KnownFixes;
import io.hardknocks.engine.report.fix.SimilarSearch;
import io.hardknocks.engine.report.library.Libraries;
import io.hardknocks.engine.report.prompt.PromptContext;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Labels;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Storage;
import io.hardknocks.storage.duckdb.DuckDbStorage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What is asked before a model writes or runs code, on a store of many attempts, and what keeping
 * the names that scripts use costs when they are recorded. Arguments: how many attempts
 * (1,000,000).
 */
public final class PromptBenchmark {
  private static final int BATCH = 5_000;
  private static final Rounds ROUNDS = new Rounds(9);
  private static final int PATTERNS = 10_000;

  private PromptBenchmark() {}

  public static void main(String[] args) throws IOException {
    int attempts = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    cost(Math.min(attempts, 50_000));
    var file = Files.createTempDirectory("benchmark").resolve("hardknocks.duckdb");
    try (var storage = DuckDbStorage.open(file)) {
      fill(storage, attempts, PromptBenchmark::used);
      System.out.printf(
          Locale.ROOT, "%,d attempts, file %,d MB%n", attempts, Files.size(file) >> 20);
      ask(storage);
    }
    rank();
  }

  private static Attempt used(Attempt attempt) {
    var source = attempt.source();
    var names = ScriptSymbols.of(source.language(), source.script()).names();
    return with(attempt, attempt.labels().using(names));
  }

  private static Attempt with(Attempt attempt, Labels labels) {
    return new Attempt(
        attempt.id(),
        attempt.stage(),
        attempt.turn(),
        attempt.source(),
        attempt.execution(),
        attempt.output(),
        attempt.failure(),
        labels);
  }

  /** CPU time of the process, all threads, to make, read and append attempts. */
  private static void cost(int attempts) throws IOException {
    double[] without = new double[3];
    double[] with = new double[3];
    for (int i = 0; i < 3; i++) {
      without[i] = appended(attempts, UnaryOperator.identity());
      with[i] = appended(attempts, PromptBenchmark::used);
    }
    Arrays.sort(without);
    Arrays.sort(with);
    System.out.printf(
        Locale.ROOT,
        "keeping names     %6.1f us of CPU an attempt more to read and append them%n",
        with[1] - without[1]);
    System.out.printf(
        Locale.ROOT, "append            %6.1f us of CPU an attempt without names%n", without[1]);
  }

  private static double appended(int attempts, UnaryOperator<Attempt> change) throws IOException {
    var folder = Files.createTempDirectory("benchmark");
    try (var storage = DuckDbStorage.open(folder.resolve("hardknocks.duckdb"))) {
      long start = cpu();
      fill(storage, attempts, change);
      return (cpu() - start) / 1e3 / attempts;
    } finally {
      remove(folder);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList())
        Files.delete(file);
    }
  }

  private static long cpu() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    if (system instanceof com.sun.management.OperatingSystemMXBean measured)
      return measured.getProcessCpuTime();
    throw new IllegalStateException("this JVM does not measure CPU time");
  }

  private static void fill(Storage storage, int attempts, UnaryOperator<Attempt> change) {
    var workload = new Workload(attempts);
    long position = 0;
    for (var some = workload.next(BATCH); !some.isEmpty(); some = workload.next(BATCH)) {
      storage.attempts().append(some.stream().map(change).toList());
      position += some.size();
      storage.fixes().put(workload.takeFixes(), List.of(), position);
    }
  }

  private static void ask(Storage storage) {
    var fixes = new KnownFixes(storage, new EditMiner());
    var clock = InstantSource.fixed(Workload.END);
    var script = "import pandas as pd\nframe = pd.read_csv('x')\n";
    var failure = storage.patterns().list(Scope.ALL, 1).getFirst().sample();
    var failed = storage.attempts().find(failure.id());
    var known = failed == null ? null : failed.failure();
    if (known == null) throw new IllegalStateException("no failure");
    var similar = new SimilarSearch(storage, fixes);
    ROUNDS.time("similar", () -> similar.like(known, Scope.ALL, 5));
    var predictions = new Predictions(storage);
    ROUNDS.time("predict", () -> predictions.of(Scope.ALL, "python", script, List.of()));
    var context = new PromptContext(storage, fixes, LessonSettings.DEFAULT.assignment(), clock);
    var request =
        new PromptContext.Request(Scope.ALL, Need.of("plot sales", script, "python"), 3, 800, null);
    ROUNDS.time("context", () -> context.of(request));
    var libraries = new Libraries(storage.statistics());
    ROUNDS.time("libraries", () -> libraries.of(Scope.ALL, 20));
  }

  /** The ranking alone, with so many different patterns. */
  private static void rank() {
    var terms = new ArrayList<FailureTerms>();
    for (int i = 0; i < PATTERNS; i++)
      terms.add(
          FailureTerms.of(
              "Error" + i % 50,
              "module 'library" + i % 300 + "' has no attribute 'name" + i + "' in this version"));
    var query = FailureTerms.of("Error7", "module 'library7' has no attribute 'name9'");
    ROUNDS.time(
        String.format(Locale.ROOT, "rank %,d patterns", PATTERNS),
        () -> new SimilarFailures(terms).like(query, 5));
  }
}
