package io.hardknocks.engine.pipeline;

import static java.util.Objects.requireNonNull;

import io.hardknocks.analysis.failure.FailureReader;
import io.hardknocks.analysis.failure.Rules;
import io.hardknocks.analysis.price.Budget;
import io.hardknocks.analysis.price.PriceTable;
import io.hardknocks.analysis.price.Pricing;
import io.hardknocks.analysis.redact.Redactor;
import io.hardknocks.engine.link.LinkFixes;
import io.hardknocks.engine.pipeline.story.Story;
import io.hardknocks.engine.record.ReadStep;
import io.hardknocks.engine.record.RecordAttempts;
import io.hardknocks.engine.record.RecordSteps;
import io.hardknocks.engine.record.Understand;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Execution;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Output;
import io.hardknocks.model.Project;
import io.hardknocks.model.Source;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Submission;
import io.hardknocks.model.Turn;
import io.hardknocks.model.Usage;
import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Delivery;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Place;
import io.hardknocks.model.step.Resources;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.StepId;
import io.hardknocks.model.step.Timing;
import io.hardknocks.model.step.TokenUsage;
import io.hardknocks.storage.Storage;
import io.hardknocks.storage.memory.MemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A pipeline for tests: what it records is redacted, read and priced as everywhere. */
final class Pipeline {
  static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
  private static final FailureReader FAILURES = FailureReader.of(Rules.standard());
  private static final String PRICES =
      "prices: [{provider: acme, models: [one], as_of: 2026-01-02, input: 1, output: 1}]";

  final Storage storage = new MemoryStorage();
  private final Understand understand = new Understand(Redactor.standard(), FAILURES);
  private final RecordAttempts attempts = new RecordAttempts(() -> understand, storage);

  /** The reports, with another price table if need be. */
  PipelineReports reports(String... morePrices) {
    return new PipelineReports(
        storage, new ReadStep(FAILURES), pricing(morePrices), budget(morePrices));
  }

  private static @Nullable Budget budget(String... prices) {
    return prices.length == 0 ? null : Budget.of(prices[0]);
  }

  private static Pricing pricing(String... more) {
    var table = PriceTable.standard().with(PRICES);
    for (var prices : more) table = table.with(prices);
    return new Pricing(table);
  }

  void record(Step... steps) {
    new RecordSteps(Redactor.standard(), FAILURES, pricing(), storage).record(List.of(steps));
  }

  /** An attempt that began {@code second} seconds after the start. */
  void attempt(String id, String method, int second, long millis, Outcome outcome, String error) {
    attempts.record(
        List.of(
            new Submission(
                new AttemptId(id),
                new StageKey(Project.DEFAULT, "s", "cleaning"),
                new Turn(0, method, null),
                new Source("python", "", "", "", ""),
                new Execution(
                    START.plusSeconds(second),
                    Duration.ofMillis(millis),
                    outcome,
                    null,
                    Usage.UNKNOWN),
                new Output("", "", error, List.of()),
                Labels.NONE)));
    new LinkFixes(storage).catchUp();
  }

  static Step step(String id, @Nullable String attempt, int second, Ending ending, Detail detail) {
    return new Step(
        new StepId(id),
        new Place(
            new StageKey(Project.DEFAULT, "s", "cleaning"),
            attempt == null ? null : new AttemptId(attempt),
            null),
        "a step",
        new Timing(START.plusSeconds(second), Duration.ofMillis(20)),
        ending,
        Resources.UNKNOWN,
        detail,
        new TreeMap<>());
  }

  static Detail.ModelCall call(String model, String prompt, String response) {
    return new Detail.ModelCall(
        "acme",
        model,
        prompt,
        response,
        new TreeMap<>(),
        TokenUsage.of(1_000, 500),
        Delivery.PLAIN,
        Cost.NOT_PRICED);
  }

  Story story() {
    return requireNonNull(reports().story(Project.DEFAULT, "s"));
  }
}
