package io.hardknocks.storage.contract;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Category;
import io.hardknocks.model.OutputFile;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Usage;
import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Counting;
import io.hardknocks.model.step.Delivery;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Finding;
import io.hardknocks.model.step.Place;
import io.hardknocks.model.step.Recovery;
import io.hardknocks.model.step.Resources;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.StepId;
import io.hardknocks.model.step.Timing;
import io.hardknocks.model.step.TokenUsage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A step for tests: {@code StepSample.call("a").session("s").minute(3).cost("0.25")}. Minutes count
 * from {@link Sample#EPOCH}.
 */
public record StepSample(
    String id,
    StageKey stage,
    @Nullable String attempt,
    Instant startedAt,
    @Nullable Duration duration,
    Detail detail) {
  private static StepSample of(String id, Detail detail) {
    var stage = new StageKey(Project.DEFAULT, "s", StageKey.SCRIPT);
    return new StepSample(id, stage, null, Sample.EPOCH, Duration.ofMillis(5), detail);
  }

  /** An unpriced model call of session {@code s} of the default project at minute 0. */
  public static StepSample call(String id) {
    return of(
        id,
        new Detail.ModelCall(
            "p",
            "m",
            "prompt",
            "response",
            new TreeMap<>(),
            TokenUsage.of(100, 20),
            Delivery.PLAIN,
            Cost.NOT_PRICED));
  }

  /** A validation that passed. */
  public static StepSample validation(String id) {
    return of(id, new Detail.Validation("syntax", List.of(), List.of(), Recovery.NOT_TRIED));
  }

  private Detail.ModelCall call() {
    if (detail instanceof Detail.ModelCall call) return call;
    throw new IllegalStateException(id + " is no model call");
  }

  public StepSample project(String name) {
    return at(new StageKey(new Project(name), stage.session(), stage.name()));
  }

  public StepSample session(String session) {
    return at(new StageKey(stage.project(), session, stage.name()));
  }

  public StepSample stage(String name) {
    return at(new StageKey(stage.project(), stage.session(), name));
  }

  private StepSample at(StageKey key) {
    return new StepSample(id, key, attempt, startedAt, duration, detail);
  }

  public StepSample attempt(String name) {
    return new StepSample(id, stage, name, startedAt, duration, detail);
  }

  public StepSample minute(long minute) {
    return second(minute * 60);
  }

  public StepSample second(long second) {
    return new StepSample(id, stage, attempt, Sample.EPOCH.plusSeconds(second), duration, detail);
  }

  public StepSample took(@Nullable Duration other) {
    return new StepSample(id, stage, attempt, startedAt, other, detail);
  }

  private StepSample detail(Detail other) {
    return new StepSample(id, stage, attempt, startedAt, duration, other);
  }

  public StepSample cost(String amount) {
    return detail(call().at(new Cost.Priced(new BigDecimal(amount), "p/m@2026-01-01")));
  }

  public StepSample model(String provider, String model) {
    var call = call();
    return detail(
        new Detail.ModelCall(
            provider,
            model,
            call.prompt(),
            call.response(),
            call.parameters(),
            call.tokens(),
            call.delivery(),
            call.cost()));
  }

  public StepSample tokens(TokenUsage tokens) {
    return detail(call().tokens(tokens));
  }

  public StepSample delivery(Delivery delivery) {
    return detail(call().delivery(delivery));
  }

  public Step step() {
    return new Step(
        new StepId(id),
        new Place(stage, attempt == null ? null : new AttemptId(attempt), null),
        "step",
        new Timing(startedAt, duration),
        Ending.SUCCEEDED,
        Resources.UNKNOWN,
        detail,
        new TreeMap<>());
  }

  /** A step of a kind with everything that it can have, and {@code text} wherever text goes. */
  public static Step full(String id, Detail.Kind kind, String text) {
    var texts = new TreeMap<String, String>();
    texts.put("name", text);
    texts.put(text, "value");
    return new Step(
        new StepId(id),
        new Place(
            new StageKey(new Project("p"), "s", "g"), new AttemptId("a"), new StepId("parent")),
        "name",
        new Timing(Sample.EPOCH.plusNanos(123_456_000), Duration.ofNanos(7_000)),
        new Ending(Ending.Status.FAILED, text, Category.LLM_API_ERROR),
        new Resources(
            new Usage(Usage.Source.SAMPLING, Duration.ofMillis(3), 1L, 2L, 3L), 4L, 5L, 6L),
        detail(kind, text, texts),
        texts);
  }

  private static Detail detail(Detail.Kind kind, String text, TreeMap<String, String> texts) {
    var findings = List.of(new Finding(text, 7, text), new Finding("", 0, ""));
    return switch (kind) {
      case LLM_CALL ->
          new Detail.ModelCall(
              text,
              text,
              text,
              text,
              texts,
              new TokenUsage(1L, 2L, 3L, 4L, 5L, 6L, Counting.CACHED_BESIDE_INPUT),
              new Delivery(
                  Duration.ofMillis(1), 2, Delivery.Refusal.OVERLOADED, Duration.ofSeconds(20)),
              new Cost.Priced(new BigDecimal("12.000000000000000001"), "p/m@2026-01-01"));
      case TEMPLATE_RENDER -> new Detail.TemplateRender(text, texts, text);
      case CODE_GENERATION -> new Detail.CodeGeneration(text, text, false, findings);
      case VALIDATION -> new Detail.Validation(text, findings, List.of(text, ""), Recovery.WORKED);
      case FILE_WRITE -> new Detail.FileWrite(new OutputFile(text, 9, text), text, true);
      case TOOL_CALL -> new Detail.ToolCall(text, text, text);
      case CUSTOM -> new Detail.Custom("word");
    };
  }
}
