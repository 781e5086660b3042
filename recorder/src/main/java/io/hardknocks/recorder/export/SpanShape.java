package io.hardknocks.recorder.export;

import io.hardknocks.conventions.Attribute;
import io.hardknocks.conventions.GenAi;
import io.hardknocks.conventions.Outcome;
import io.hardknocks.conventions.StepKind;
import io.hardknocks.recorder.event.Ending;
import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.event.Place;
import io.hardknocks.recorder.event.Problem;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.util.function.BiConsumer;

/** What a span of ours looks like: its name, its kind, and the attributes that all have. */
final class SpanShape {
  private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
  private static final AttributeKey<String> EXCEPTION_TYPE =
      AttributeKey.stringKey("exception.type");
  private static final AttributeKey<String> EXCEPTION_MESSAGE =
      AttributeKey.stringKey("exception.message");
  private static final AttributeKey<String> EXCEPTION_STACKTRACE =
      AttributeKey.stringKey("exception.stacktrace");

  private SpanShape() {}

  static String name(Place place) {
    var step = place.step();
    if (step != null) return verb(step.kind()) + (step.name().isEmpty() ? "" : " " + step.name());
    if (place.attempt() != null) return "attempt " + place.attempt().method();
    return place.stage() != null ? "stage " + place.stage().name() : "session";
  }

  /** The conventions' verb where they have one. */
  private static String verb(StepKind kind) {
    return switch (kind) {
      case LLM_CALL -> GenAi.CHAT;
      case TOOL_CALL -> GenAi.EXECUTE_TOOL;
      default -> kind.wire();
    };
  }

  static SpanKind kind(Place place) {
    var step = place.step();
    return step != null && step.kind() == StepKind.LLM_CALL ? SpanKind.CLIENT : SpanKind.INTERNAL;
  }

  static void place(BiConsumer<String, String> text, BiConsumer<String, Long> number, Place place) {
    text.accept(Attribute.PROJECT.key(), place.project());
    text.accept(Attribute.SESSION_ID.key(), place.session().id());
    text.accept(Attribute.RUN_ID.key(), place.session().run());
    text.accept(GenAi.CONVERSATION_ID.key(), place.session().id());
    text.accept(Attribute.KIND.key(), kindOf(place));
    var stage = place.stage();
    if (stage == null) return;
    text.accept(Attribute.STAGE_NAME.key(), stage.name());
    text.accept(Attribute.STAGE_ID.key(), stage.id());
    var attempt = place.attempt();
    if (attempt == null) return;
    text.accept(Attribute.ATTEMPT_ID.key(), attempt.id());
    number.accept(Attribute.ATTEMPT_NUMBER.key(), (long) attempt.number());
    text.accept(Attribute.ATTEMPT_METHOD.key(), attempt.method());
    if (attempt.previous() != null)
      text.accept(Attribute.ATTEMPT_PREVIOUS.key(), attempt.previous());
    var step = place.step();
    if (step == null) return;
    text.accept(Attribute.STEP_ID.key(), step.id());
    text.accept(Attribute.STEP_NAME.key(), step.name());
  }

  private static String kindOf(Place place) {
    var step = place.step();
    if (step != null) return step.kind().wire();
    if (place.attempt() != null) return "attempt";
    return place.stage() != null ? "stage" : "session";
  }

  static void ending(Span span, Event.Ended ended) {
    var ending = ended.ending();
    span.setAttribute(Attribute.OUTCOME.key(), ending.outcome().wire());
    var out = new SpanAttributes(span);
    ending.attributes().forEach((name, value) -> out.value(Attribute.OWN.key() + name, value));
    if (ending.resources() != null) out.resources(ending.resources());
    if (ended instanceof Event.StepEnded step) out.step(step.step());
    status(span, ended, ending);
  }

  private static void status(Span span, Event.Ended ended, Ending ending) {
    var error = ending.error();
    if (ending.outcome() == Outcome.SUCCEEDED) {
      span.setStatus(StatusCode.OK);
    } else if (ending.outcome() != Outcome.CANCELLED) {
      span.setStatus(StatusCode.ERROR, error == null ? ending.outcome().wire() : error.message());
      span.setAttribute(
          ERROR_TYPE,
          error == null || error.type().isEmpty() ? ending.outcome().wire() : error.type());
    }
    if (error != null) problem(span, ended, error);
  }

  private static void problem(Span span, Event.Ended ended, Problem error) {
    if (error.stacktrace().isEmpty()) {
      span.setAttribute(Attribute.ERROR_MESSAGE.key(), error.message());
      return;
    }
    span.addEvent(
        "exception",
        Attributes.of(
            EXCEPTION_TYPE, error.type(),
            EXCEPTION_MESSAGE, error.message(),
            EXCEPTION_STACKTRACE, error.stacktrace()),
        ended.at());
  }
}
