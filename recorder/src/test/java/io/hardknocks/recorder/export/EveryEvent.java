package io.hardknocks.recorder.export;

import io.hardknocks.conventions.CachedTokens;
import io.hardknocks.conventions.Outcome;
import io.hardknocks.conventions.Recovery;
import io.hardknocks.conventions.StepKind;
import io.hardknocks.conventions.ValidationKind;
import io.hardknocks.recorder.event.CodeError;
import io.hardknocks.recorder.event.Ending;
import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.event.Message;
import io.hardknocks.recorder.event.Place;
import io.hardknocks.recorder.event.Problem;
import io.hardknocks.recorder.event.RateLimit;
import io.hardknocks.recorder.event.ResourceUse;
import io.hardknocks.recorder.event.Step;
import io.hardknocks.recorder.event.TokenUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A session that has everything once. */
final class EveryEvent {
  static final Instant START = Instant.parse("2026-11-02T10:15:30Z");
  private static final Place SESSION = Place.of("films", new Place.Session("video-42", "run-1"));
  private static final Place STAGE = SESSION.in(new Place.Stage("stage-1", "cleaning", null));
  private static final Place ATTEMPT =
      STAGE.in(new Place.Attempt("attempt-2", 2, "llm", "attempt-1"));

  private EveryEvent() {}

  static List<Event> list() {
    List<Event> events = new ArrayList<>();
    events.add(new Event.SessionStarted(SESSION, START, null));
    events.add(new Event.StageStarted(STAGE, START.plusMillis(1)));
    events.add(new Event.AttemptStarted(ATTEMPT, START.plusMillis(2)));
    int number = 0;
    for (Step step : steps()) events.addAll(step(++number, step));
    events.add(new Event.AttemptEnded(ATTEMPT, START.plusSeconds(60), failed()));
    events.add(new Event.StageEnded(STAGE, START.plusSeconds(61), plain(Outcome.FAILED)));
    events.add(new Event.SessionEnded(SESSION, START.plusSeconds(62), plain(Outcome.TIMED_OUT)));
    return events;
  }

  private static List<Event> step(int number, Step step) {
    var kind = step.kind();
    var within = kind == StepKind.TOOL_CALL ? "attempt-2.1" : null;
    var place = ATTEMPT.in(new Place.Step("attempt-2." + number, kind, "step " + number, within));
    var start = START.plusSeconds(number);
    return List.of(
        new Event.StepStarted(place, start),
        new Event.StepEnded(
            place,
            start.plusNanos(1_500_000),
            step,
            new Ending(Duration.ofNanos(1_500_000), Outcome.SUCCEEDED, null, null, Map.of())));
  }

  private static List<Step> steps() {
    return List.of(
        llmCall(),
        new Step.TemplateRender("card.html", Map.of("title", "Hi"), "<p>Hi</p>\n"),
        new Step.CodeGeneration(
            "a card",
            "python",
            "def f(:",
            false,
            List.of(new CodeError("invalid syntax", 1, "def f(:"))),
        new Step.Validation(
            ValidationKind.IMPORT,
            List.of(new CodeError("no module \"x\"", 3, "import x")),
            List.of("x → y"),
            Recovery.WORKED),
        new Step.FileWrite("out/card.html", 9L, "00ff", "rw-r--r--", true),
        new Step.ToolCall("search", "call_1", Map.of("query", "cats"), "3 hits"),
        new Step.Custom());
  }

  private static Step llmCall() {
    return new Step.LlmCall(
        "anthropic",
        "small-1",
        new TreeMap<>(Map.of("temperature", 0.2, "max_tokens", 900L, "effort", "low")),
        List.of(
            new Message("system", "You clean."),
            new Message("user", "Clean \u0001 this: \ud83d\ude00 \ud83d")),
        new Step.LlmCall.Response("Cleaned.", "small-1-0601", "msg_7", "stop"),
        new TokenUsage(200L, 80L, 1000L, 50L, 30L, CachedTokens.BESIDE_INPUT),
        new Step.LlmCall.Delivery(
            Duration.ofMillis(250), 1, List.of(new RateLimit(START, Duration.ofSeconds(3)))));
  }

  private static Ending failed() {
    return new Ending(
        Duration.ofMillis(59_998),
        Outcome.FAILED,
        new Problem(
            "java.io.IOException",
            "disk is gone",
            "java.io.IOException: disk is gone\n\tat A.b(A.java:1)\n"),
        resources(),
        new TreeMap<>(
            Map.of(
                "frames",
                12L,
                "ratio",
                0.5,
                "odd",
                Double.NaN,
                "ok",
                true,
                "list",
                List.of("a", 1L))));
  }

  private static ResourceUse resources() {
    return new ResourceUse(
        Duration.ofMillis(700),
        new ResourceUse.Memory(100, 300, 200),
        new ResourceUse.Disk(10, 20),
        new ResourceUse.TemporaryFiles(2, 4096, 0),
        3,
        List.of(
            new ResourceUse.Pool(
                "frames", 2, 0.75, 8, new TreeMap<>(Map.of("worker-1", 5L, "worker-2", 7L)))));
  }

  private static Ending plain(Outcome outcome) {
    return new Ending(Duration.ofSeconds(60), outcome, null, null, Map.of());
  }
}
