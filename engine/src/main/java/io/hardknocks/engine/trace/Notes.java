package io.hardknocks.engine.trace;

import io.hardknocks.model.StageKey;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.TokenUsage;
import io.hardknocks.model.trace.Claim;
import io.hardknocks.model.trace.ReceivedSpan;
import io.hardknocks.model.trace.SpanKey;
import io.hardknocks.model.trace.SpanNote;
import io.hardknocks.model.trace.SpanNote.What;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is noted of spans. */
final class Notes {
  private Notes() {}

  static SpanNote of(ReceivedSpan span) {
    var step = span.step();
    return new SpanNote(
        span.key(),
        span.parent(),
        span.claim(),
        step == null ? What.OTHER : what(step.detail()),
        began(span),
        step == null ? null : step.id(),
        step == null ? null : step.place().attempt());
  }

  private static Instant began(ReceivedSpan span) {
    var step = span.step();
    if (step != null) return step.timing().startedAt();
    var attempt = span.attempt();
    return attempt == null ? Instant.EPOCH : attempt.execution().startedAt();
  }

  /**
   * Of a step that was kept before anything of its trace was noted; {@code null} when it is of
   * another.
   */
  static @Nullable SpanNote of(Step step, String trace) {
    var prefix = trace + "-";
    if (!step.id().value().startsWith(prefix)) return null;
    var place = step.place();
    var parent = place.parent();
    return new SpanNote(
        new SpanKey(trace, step.id().value().substring(prefix.length())),
        parent != null && parent.value().startsWith(prefix)
            ? parent.value().substring(prefix.length())
            : null,
        claim(place.stage(), trace),
        what(step.detail()),
        step.timing().startedAt(),
        step.id(),
        place.attempt());
  }

  private static Claim claim(StageKey stage, String trace) {
    var session = stage.session().equals(trace) ? null : stage.session();
    var named = stage.name().equals(Claim.OBSERVED) ? null : stage.name();
    return new Claim(false, stage.project(), session, named, null);
  }

  private static What what(Detail detail) {
    return switch (detail) {
      case Detail.ModelCall call -> isCounted(call.tokens()) ? What.COUNTED_CALL : What.MODEL_CALL;
      case Detail.ToolCall _ -> What.TOOL_CALL;
      default -> What.OTHER;
    };
  }

  private static boolean isCounted(TokenUsage tokens) {
    return tokens.input() != null || tokens.output() != null;
  }
}
