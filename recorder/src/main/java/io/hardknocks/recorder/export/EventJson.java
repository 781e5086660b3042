package io.hardknocks.recorder.export;

import static io.hardknocks.conventions.RecordingField.*;
import static java.util.Objects.requireNonNull;

import io.hardknocks.conventions.EventKind;
import io.hardknocks.conventions.Outcome;
import io.hardknocks.conventions.StepKind;
import io.hardknocks.conventions.Word;
import io.hardknocks.recorder.event.Ending;
import io.hardknocks.recorder.event.Event;
import io.hardknocks.recorder.event.Place;
import io.hardknocks.recorder.event.Problem;
import io.hardknocks.recorder.event.ResourceUse;
import io.hardknocks.recorder.event.Step;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event as a line of JSON, and back. */
final class EventJson {
  private static final Map<StepKind, Class<? extends Record>> STEPS =
      Map.of(
          StepKind.LLM_CALL, Step.LlmCall.class,
          StepKind.TEMPLATE_RENDER, Step.TemplateRender.class,
          StepKind.CODE_GENERATION, Step.CodeGeneration.class,
          StepKind.VALIDATION, Step.Validation.class,
          StepKind.FILE_WRITE, Step.FileWrite.class,
          StepKind.TOOL_CALL, Step.ToolCall.class,
          StepKind.CUSTOM, Step.Custom.class);

  private EventJson() {}

  static String line(Event event) {
    var json = new JsonText().begin();
    json.field(EVENT, event.kind().wire()).field(AT, event.at().toString());
    place(json, event.place());
    if (event instanceof Event.SessionStarted started)
      json.field(TRACEPARENT, started.traceparent());
    if (event instanceof Event.Ended ended) ending(json, ended.ending());
    if (event instanceof Event.StepEnded ended)
      json.field(ended.step().kind().wire(), RecordJson.plain(ended.step()));
    return json.end().toString();
  }

  private static void place(JsonText json, Place place) {
    json.field(PROJECT, place.project())
        .field(SESSION_ID, place.session().id())
        .field(RUN_ID, place.session().run());
    var stage = place.stage();
    if (stage == null) return;
    json.field(STAGE, stage.name())
        .field(STAGE_ID, stage.id())
        .field(PARENT_ATTEMPT_ID, stage.within());
    var attempt = place.attempt();
    if (attempt == null) return;
    json.field(ATTEMPT, attempt.number())
        .field(ATTEMPT_ID, attempt.id())
        .field(METHOD, attempt.method())
        .field(PREVIOUS_ATTEMPT_ID, attempt.previous());
    var step = place.step();
    if (step == null) return;
    json.field(STEP, step.kind().wire())
        .field(STEP_ID, step.id())
        .text(STEP_NAME, step.name())
        .field(PARENT_STEP_ID, step.within());
  }

  private static void ending(JsonText json, Ending ending) {
    json.field(DURATION_MS, RecordJson.millis(ending.duration()))
        .field(OUTCOME, ending.outcome().wire());
    if (ending.error() != null) json.field(ERROR, RecordJson.plain(ending.error()));
    if (ending.resources() != null) json.field(RESOURCES, RecordJson.plain(ending.resources()));
    if (!ending.attributes().isEmpty()) json.field(ATTRIBUTES, ending.attributes());
  }

  /**
   * @throws IllegalArgumentException when {@code line} is no event
   */
  static Event event(String line) {
    if (!(JsonReader.read(line) instanceof Map<?, ?> fields))
      throw new IllegalArgumentException("not an object (expected: {...})");
    var kind = Word.of(EventKind.class, text(fields, EVENT));
    var at = Instant.parse(text(fields, AT));
    var place = place(fields);
    return switch (kind) {
      case SESSION_STARTED -> new Event.SessionStarted(place, at, textOrNull(fields, TRACEPARENT));
      case SESSION_ENDED -> new Event.SessionEnded(place, at, ending(fields));
      case STAGE_STARTED -> new Event.StageStarted(place, at);
      case STAGE_ENDED -> new Event.StageEnded(place, at, ending(fields));
      case ATTEMPT_STARTED -> new Event.AttemptStarted(place, at);
      case ATTEMPT_ENDED -> new Event.AttemptEnded(place, at, ending(fields));
      case STEP_STARTED -> new Event.StepStarted(place, at);
      case STEP_ENDED -> new Event.StepEnded(place, at, step(fields), ending(fields));
    };
  }

  private static Place place(Map<?, ?> fields) {
    var place =
        Place.of(
            text(fields, PROJECT),
            new Place.Session(text(fields, SESSION_ID), text(fields, RUN_ID)));
    if (fields.get(STAGE) == null) return place;
    place =
        place.in(
            new Place.Stage(
                text(fields, STAGE_ID),
                text(fields, STAGE),
                textOrNull(fields, PARENT_ATTEMPT_ID)));
    if (fields.get(ATTEMPT_ID) == null) return place;
    place =
        place.in(
            new Place.Attempt(
                text(fields, ATTEMPT_ID),
                Integer.parseInt(text(fields, ATTEMPT)),
                text(fields, METHOD),
                textOrNull(fields, PREVIOUS_ATTEMPT_ID)));
    if (fields.get(STEP) == null) return place;
    var name = textOrNull(fields, STEP_NAME);
    return place.in(
        new Place.Step(
            text(fields, STEP_ID),
            Word.of(StepKind.class, text(fields, STEP)),
            name == null ? "" : name,
            textOrNull(fields, PARENT_STEP_ID)));
  }

  private static Ending ending(Map<?, ?> fields) {
    return new Ending(
        RecordJson.duration(text(fields, DURATION_MS)),
        Word.of(Outcome.class, text(fields, OUTCOME)),
        part(fields, ERROR, Problem.class),
        part(fields, RESOURCES, ResourceUse.class),
        fields.get(ATTRIBUTES) instanceof Map<?, ?> attributes ? strings(attributes) : Map.of());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> strings(Map<?, ?> read) {
    return (Map<String, Object>) read;
  }

  private static Step step(Map<?, ?> fields) {
    var kind = Word.of(StepKind.class, text(fields, STEP));
    var facts = fields.get(kind.wire()) instanceof Map<?, ?> object ? object : Map.of();
    return (Step) RecordJson.read(facts, requireNonNull(STEPS.get(kind)));
  }

  private static <R extends Record> @Nullable R part(Map<?, ?> fields, String name, Class<R> type) {
    return fields.get(name) instanceof Map<?, ?> object ? RecordJson.read(object, type) : null;
  }

  private static String text(Map<?, ?> fields, String name) {
    var value = fields.get(name);
    if (value == null) throw new IllegalArgumentException(name + ": missing (expected: a value)");
    return value.toString();
  }

  private static @Nullable String textOrNull(Map<?, ?> fields, String name) {
    var value = fields.get(name);
    return value == null ? null : value.toString();
  }
}
