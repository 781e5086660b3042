package io.hardknocks.benchmarks.workload;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.OutputFile;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Steps like those of a pipeline: of ten, three are model calls with about a kilobyte of text, two
 * each are renders, validations and file writes, one is generated code. Fifty are a session.
 */
public final class StepWorkload {
  private static final Instant START = Instant.parse("2026-09-01T00:00:00Z");
  private static final String[] STAGES = {"cleaning", "rendering", "validation", "publishing"};
  private static final String[] MODELS = {"claude-sonnet-4-5", "claude-haiku-4-5", "own-model"};
  private static final String PROMPT =
      "Clean the transcript and keep the time codes. Answer with JSON alone. ".repeat(8);
  private static final String RESPONSE =
      "{\"start\": 12.5, \"text\": \"and then we add the flour\"}\n".repeat(10);

  private StepWorkload() {}

  public static List<Step> steps(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(number -> step("s" + Math.floorDiv(number, 50), number))
        .toList();
  }

  public static List<Step> session(String name, int count) {
    return IntStream.range(0, count).mapToObj(number -> step(name, number)).toList();
  }

  private static Step step(String session, int number) {
    int kind = Math.floorMod(number, 10);
    var stage = STAGES[Math.floorMod(number / 10, STAGES.length)];
    boolean failed = kind == 5 && Math.floorMod(number, 3) == 0;
    return new Step(
        new StepId(session + "." + number),
        new Place(
            new StageKey(Project.DEFAULT, session, stage),
            new AttemptId(session + "-" + number / 10),
            null),
        "step",
        new Timing(START.plusSeconds(number), Duration.ofMillis(50 + kind)),
        failed ? Ending.failed("SyntaxError: invalid syntax") : Ending.SUCCEEDED,
        Resources.UNKNOWN,
        detail(kind, number),
        new TreeMap<>());
  }

  private static Detail detail(int kind, int number) {
    return switch (kind) {
      case 0, 1, 2 -> call(number);
      case 3, 4 -> new Detail.TemplateRender("subtitles", new TreeMap<>(), RESPONSE);
      case 5, 6 ->
          new Detail.Validation(
              "syntax",
              kind == 5 && Math.floorMod(number, 3) == 0
                  ? List.of(new Finding("SyntaxError: invalid syntax", 4, "def f(:"))
                  : List.of(),
              List.of(),
              Recovery.NOT_TRIED);
      case 7, 8 ->
          new Detail.FileWrite(
              new OutputFile("out/" + number + ".srt", 812, ""), "rw-r--r--", true);
      default -> new Detail.CodeGeneration(PROMPT, RESPONSE, true, List.of());
    };
  }

  private static Detail call(int number) {
    return new Detail.ModelCall(
        number % 3 == 2 ? "own" : "anthropic",
        MODELS[Math.floorMod(number, MODELS.length)],
        PROMPT,
        RESPONSE,
        new TreeMap<>(),
        new TokenUsage(900L, 210L, 700L, null, null, null, Counting.CACHED_INSIDE_INPUT),
        Delivery.PLAIN,
        Cost.NOT_PRICED);
  }
}
