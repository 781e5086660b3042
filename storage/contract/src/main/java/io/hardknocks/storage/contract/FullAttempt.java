package io.hardknocks.storage.contract;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Category;
import io.hardknocks.model.Execution;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Frame;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Output;
import io.hardknocks.model.OutputFile;
import io.hardknocks.model.Project;
import io.hardknocks.model.Severity;
import io.hardknocks.model.Source;
import io.hardknocks.model.SourceLine;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Turn;
import io.hardknocks.model.Usage;
import io.hardknocks.model.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Attempts that use every part of the model, with one text in every place that takes any text. */
public final class FullAttempt {
  private FullAttempt() {}

  public static Attempt of(String id, String text) {
    return of(id, text, Outcome.FAILED, Category.IMPORT_ERROR, Severity.MEDIUM);
  }

  public static Attempt of(
      String id, String text, Outcome outcome, Category category, Severity severity) {
    var stage = new StageKey(new Project("Prj ü"), "session 1", "cleaning");
    return new Attempt(
        new AttemptId(id),
        stage,
        new Turn(0, "programmatic", new AttemptId("another")),
        new Source(text, text, text, text, text),
        execution(outcome),
        new Output(text, text, text, files(text)),
        outcome.failed() ? failure(text, category, severity) : null,
        labels(text));
  }

  private static Execution execution(Outcome outcome) {
    var usage = new Usage(Usage.Source.CGROUP, Duration.ofNanos(1_234_567_000), 1L << 40, 0L, 7L);
    var start = Sample.EPOCH.plusNanos(123_456_000);
    return new Execution(start, Duration.ofNanos(98_765_432_000L), outcome, -9, usage);
  }

  private static List<OutputFile> files(String text) {
    return List.of(
        new OutputFile(text, Long.MAX_VALUE, text),
        new OutputFile("b.txt", 0, "0".repeat(64)),
        new OutputFile("a.txt", 1, ""));
  }

  private static Failure failure(String text, Category category, Severity severity) {
    var verdict = new Verdict(category, severity, true, false, true, text, text);
    var frames =
        List.of(new Frame(text, text, 0, true), new Frame("b", "a", Integer.MAX_VALUE, false));
    var tags = new TreeSet<>(List.of(text, "library:numpy", "b", "a"));
    return new Failure(
        text, text, verdict, frames, new SourceLine(12, text), Sample.print("full"), tags);
  }

  private static Labels labels(String text) {
    var attributes = new TreeMap<String, String>();
    attributes.put(text, text);
    attributes.put("zone", "{\"a\": [1, null]}");
    var uses = new TreeSet<>(List.of("numpy.float", "numpy==1.26.4", "ä"));
    return new Labels(new TreeSet<>(List.of(text, "nightly", "a")), attributes, uses);
  }
}
