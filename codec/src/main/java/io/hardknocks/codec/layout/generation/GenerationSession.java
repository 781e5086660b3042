package io.hardknocks.codec.layout.generation;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.layout.AttemptWords;
import io.hardknocks.codec.layout.Attempts;
import io.hardknocks.codec.layout.Draft;
import io.hardknocks.codec.layout.ErrorText;
import io.hardknocks.codec.layout.Fields;
import io.hardknocks.codec.layout.Naming;
import io.hardknocks.codec.layout.Origin;
import io.hardknocks.codec.layout.Taker;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.step.Place;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session while its events come. What happens between the start and the end of a stage is an
 * attempt; events outside any stage are one attempt for each component. An attempt of which nobody
 * says how it ended failed when its last error or complaint was followed by nothing that worked.
 */
final class GenerationSession {
  private static final String[] TIMES = {"timestamp", "time", "ts", "at", "created_at"};

  private final String project;
  private final String name;
  private final Details.OfSession details;
  private final Parts parts;
  private Instant clock = Instant.EPOCH;

  GenerationSession(String project, String name, Details.OfSession details) {
    this.project = project;
    this.name = name;
    this.details = details;
    parts = new Parts(project, name);
  }

  void event(Origin origin, Event event, Taker taker) throws BadRecord, InterruptedException {
    var fields = event.fields();
    var step = step(origin, event);
    var at = fields.time(TIMES);
    if (at != null) clock = at;
    fields.any("project");
    switch (event.kind()) {
      case "stage_start" -> start(fields, at, taker);
      case "stage_end" -> end(fields, at, taker);
      default -> happened(event, step, at, taker);
    }
  }

  /** An event of its own id, or of one that its place and text give. */
  private String step(Origin origin, Event event) {
    var own = event.fields().name(200, "event_id", "step_id");
    if (own != null) return own;
    return Naming.fit(name, 150)
        + "."
        + origin.line()
        + "."
        + Naming.hash(project, name, event.kind(), event.fields().rest());
  }

  private void start(Fields fields, @Nullable Instant at, Taker taker)
      throws BadRecord, InterruptedException {
    var stage = stageOf(fields);
    var component = Event.component(fields);
    var before = parts.remove(stage, component);
    if (before != null) close(before, null, taker);
    var part = parts.open(fields.name(200, "attempt_id"), stage, component, true);
    part.seen(at);
    part.draft().put("method", fields.name(200, "method"));
    fields.any("component");
    part.draft().rest("start.", fields);
    parts.put(stage, component, part);
  }

  private static String stageOf(Fields fields) {
    return fields.text("stage", List.of("stage_name", "name", "phase"), "");
  }

  private void end(Fields fields, @Nullable Instant at, Taker taker)
      throws BadRecord, InterruptedException {
    var stage = stageOf(fields);
    var component = Event.component(fields);
    var part = parts.remove(stage, component);
    if (part == null) part = parts.removeLast(stage);
    var id = fields.name(200, "attempt_id");
    if (part == null) part = parts.open(id, stage, component, true);
    part.seen(at);
    var outcome = AttemptWords.outcome(fields, part.draft());
    AttemptWords.take(fields, part.draft());
    fields.any("component");
    part.draft().rest(fields);
    close(part, outcome, taker);
  }

  private void close(Part part, @Nullable Outcome outcome, Taker taker)
      throws BadRecord, InterruptedException {
    taker.attempt(Attempts.of(part.ended(outcome)));
  }

  private void happened(Event event, String id, @Nullable Instant at, Taker taker)
      throws BadRecord, InterruptedException {
    var fields = event.fields();
    var part = parts.under(fields);
    part.seen(at == null && clock.isAfter(Instant.EPOCH) ? clock : at);
    if (event.kind().equals("error")) {
      keep(part.overcome(), part, taker);
      for (var derived : fields.tags("derived")) fields.any(derived);
      fields.any("component");
      part.fails(fields, ErrorText.take(fields), at == null ? clock : at);
      return;
    }
    var step = draft(event, id, part);
    step.put("started_at", at == null ? clock : at);
    boolean failed = step.node().path("status").asString("").equals("failed");
    if (event.kind().equals("validation_error")) part.complains(complaint(step));
    else if (!failed && event.kind().matches("llm_interaction|template_render|file_write"))
      keep(part.overcome(), part, taker);
    taker.steps(List.of(Attempts.step(part.stage(), part.id(), clock, step)));
  }

  private static String complaint(Draft step) {
    var error = step.node().path("error").asString("");
    return error.isEmpty()
        ? step.node().path("errors").path(0).path("message").asString("validation failed")
        : error;
  }

  private void keep(Part.@Nullable Overcome error, Part part, Taker taker)
      throws BadRecord, InterruptedException {
    if (error == null) return;
    var content = Naming.hash(project, name, part.id(), error.at(), error.text());
    var step =
        Draft.step()
            .put("id", Naming.fit(name, 150) + ".error." + content)
            .put("type", "error")
            .put("name", "error")
            .put("started_at", error.at())
            .put("status", "failed")
            .put("error", error.text())
            .rest(error.event());
    taker.steps(List.of(Attempts.step(part.stage(), part.id(), clock, step)));
  }

  /** A step of the session that belongs to none of its attempts. */
  void loose(Origin origin, Event event, Taker taker) throws BadRecord, InterruptedException {
    var id = step(origin, event);
    var at = event.fields().time(TIMES);
    var part = parts.under(event.fields());
    parts.clear();
    var step =
        Attempts.step(part.stage(), part.id(), at == null ? clock : at, draft(event, id, part));
    taker.steps(List.of(step.at(new Place(part.stage(), null, null))));
  }

  private Draft draft(Event event, String id, Part part) throws BadRecord, InterruptedException {
    var fields = event.fields();
    var names = new ArrayList<String>();
    for (var name :
        List.of(
            "interaction_id", "llm_id", "call_id", "request_id", "error_id", "detail_id", "id")) {
      var value = fields.look(name);
      if (value != null && !value.asString("").isBlank()) names.add(value.asString(""));
    }
    names.add(id);
    Details.Detail detail = null;
    try {
      if (event.kind().matches("llm_interaction|validation_error"))
        detail = details.take(event.kind(), names, part.component(), fields);
    } catch (IOException e) {
      throw Details.unreadable(e);
    }
    return EventSteps.of(event, detail).put("id", id);
  }

  void end(Taker taker) throws BadRecord, InterruptedException {
    for (var part : parts.all()) {
      boolean unfinished = part.opened();
      var draft = part.ended(null);
      boolean failed = draft.node().path("outcome").asString("").equals(Outcome.FAILED.wire());
      if (unfinished && !failed) draft.put("outcome", Outcome.CANCELLED);
      taker.attempt(Attempts.of(draft));
    }
    parts.clear();
  }
}
