package io.hardknocks.engine.trace;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Execution;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Output;
import io.hardknocks.model.Project;
import io.hardknocks.model.Source;
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
import io.hardknocks.model.trace.Claim;
import io.hardknocks.model.trace.Received;
import io.hardknocks.model.trace.ReceivedSpan;
import io.hardknocks.model.trace.SpanKey;
import io.hardknocks.model.trace.SpanMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Spans for tests, as the codec makes them. Each starts at a second of its own. */
final class Sent {
  static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
  static final TokenUsage USAGE = TokenUsage.of(1_000_000, 2_000_000);

  private final String trace;
  private int second;

  Sent(String trace) {
    this.trace = trace;
  }

  static Received request(List<ReceivedSpan> spans) {
    return new Received(spans, List.of(), 0, List.of());
  }

  static Received messages(SpanMessage... messages) {
    return new Received(List.of(), List.of(messages), 0, List.of());
  }

  static Claim session(String session) {
    return new Claim(false, Project.DEFAULT, session, null, null);
  }

  static Claim ours(String session, @Nullable String stage, @Nullable String attempt) {
    return new Claim(
        true, Project.DEFAULT, session, stage, attempt == null ? null : new AttemptId(attempt));
  }

  /** A session, stage or attempt of our recorder. */
  ReceivedSpan container(String span, @Nullable String parent, Claim claim) {
    var attempt = claim.attempt();
    return new ReceivedSpan(
        key(span),
        parent,
        claim,
        null,
        attempt == null ? null : submission(attempt, claim, Outcome.SUCCEEDED, ""));
  }

  ReceivedSpan own(String span, @Nullable String parent, Claim claim, String id, Detail detail) {
    return new ReceivedSpan(
        key(span),
        parent,
        claim,
        step(new StepId(id), new Place(claim.alone(trace), claim.attempt(), null), detail),
        null);
  }

  /** A root is an attempt unless it is a call. */
  ReceivedSpan foreign(String span, @Nullable String parent, Claim claim, Detail detail) {
    boolean attempt = parent == null && detail instanceof Detail.Custom;
    var place =
        new Place(
            claim.alone(trace),
            parent != null || attempt ? new AttemptId(trace) : null,
            parent == null ? null : key(parent).step());
    return new ReceivedSpan(
        key(span),
        parent,
        claim,
        step(key(span).step(), place, detail),
        attempt
            ? submission(new AttemptId(trace), claim, Outcome.FAILED, "ValueError: " + trace)
            : null);
  }

  SpanMessage said(String span, String id, boolean answer, String text) {
    return new SpanMessage(
        key(span), id, START.plusSeconds(id.hashCode() % 100), answer, "user", text);
  }

  SpanKey key(String span) {
    return new SpanKey(trace, span);
  }

  private Step step(StepId id, Place place, Detail detail) {
    return new Step(
        id,
        place,
        id.value(),
        new Timing(START.plusSeconds(++second), Duration.ofMillis(5)),
        Ending.SUCCEEDED,
        Resources.UNKNOWN,
        detail,
        new TreeMap<>());
  }

  private static Submission submission(AttemptId id, Claim claim, Outcome outcome, String error) {
    return new Submission(
        id,
        claim.alone(id.value()),
        new Turn(0, "observed", null),
        new Source("", "", "", "", ""),
        new Execution(START, Duration.ofSeconds(9), outcome, null, Usage.UNKNOWN),
        new Output("", "", error, List.of()),
        Labels.NONE);
  }

  static Detail other() {
    return new Detail.Custom("span");
  }

  static Detail tool() {
    return new Detail.ToolCall("search", "{}", "3 hits");
  }

  static Detail call(String prompt, TokenUsage tokens) {
    return new Detail.ModelCall(
        "acme", "one", prompt, "", new TreeMap<>(), tokens, Delivery.PLAIN, Cost.NOT_PRICED);
  }
}
