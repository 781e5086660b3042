package io.hardknocks.codec.layout.generation;

import io.hardknocks.codec.layout.Draft;
import io.hardknocks.codec.layout.Fields;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.StageKey;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An attempt under way: what happens between the start and the end of a stage. */
final class Part {
  private final StageKey stage;
  private final AttemptId id;
  private final String component;
  private final boolean opened;
  private final Draft draft = Draft.attempt();
  private @Nullable Instant start;
  private @Nullable Instant last;
  private @Nullable Fields error;
  private @Nullable Instant errorAt;
  private String errorText = "";
  private String complaint = "";

  /**
   * @param opened whether an event said that it began
   */
  Part(StageKey stage, AttemptId id, String component, boolean opened) {
    this.stage = stage;
    this.id = id;
    this.component = component;
    this.opened = opened;
  }

  StageKey stage() {
    return stage;
  }

  AttemptId id() {
    return id;
  }

  String component() {
    return component;
  }

  boolean opened() {
    return opened;
  }

  Draft draft() {
    return draft;
  }

  void seen(@Nullable Instant at) {
    if (at == null) return;
    if (start == null || at.isBefore(start)) start = at;
    if (last == null || at.isAfter(last)) last = at;
  }

  Instant now() {
    return last == null ? Instant.EPOCH : last;
  }

  void fails(Fields event, String text, Instant at) {
    error = event;
    errorText = text;
    errorAt = at;
  }

  void complains(String text) {
    complaint = text;
  }

  /** The error that something after it shows to be overcome, to be kept as a step. */
  @Nullable Overcome overcome() {
    complaint = "";
    var was = error;
    if (was == null || errorAt == null) return null;
    error = null;
    return new Overcome(was, errorText, errorAt);
  }

  record Overcome(Fields event, String text, Instant at) {}

  /** The attempt as it ended; what {@code told} is null for is read off the events. */
  Draft ended(@Nullable Outcome told) {
    var pending = error;
    var text = pending == null ? complaint : errorText;
    var outcome = told != null ? told : text.isEmpty() ? Outcome.SUCCEEDED : Outcome.FAILED;
    draft
        .put("id", id.value())
        .put("project", stage.project().name())
        .put("session_id", stage.session())
        .put("stage", stage.name())
        .put("outcome", outcome)
        .put("started_at", start == null ? Instant.EPOCH : start);
    if (!draft.has("duration_ms") && start != null && last != null)
      draft.put("duration_ms", Duration.between(start, last));
    boolean silent = draft.node().path("error").asString("").isEmpty();
    if (silent && outcome != Outcome.SUCCEEDED) draft.put("error", text);
    if (pending != null) draft.rest("error.", pending);
    return draft;
  }
}
