package io.hardknocks.codec.layout.pipeline;

import io.hardknocks.codec.layout.Draft;
import io.hardknocks.codec.layout.ErrorText;
import io.hardknocks.codec.layout.Fields;
import io.hardknocks.codec.layout.Numbers;
import io.hardknocks.model.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One try at a stage while the item is read. */
final class Try {
  private final String stage;
  private final Draft draft = Draft.attempt();
  private final Outcome outcome;
  private @Nullable Instant start;
  private @Nullable Instant stated;
  private @Nullable Duration duration;
  private String error;

  Try(String stage, Outcome outcome, Fields fields) {
    this.stage = stage;
    this.outcome = outcome;
    for (var derived : fields.tags("derived")) fields.any(derived);
    start = fields.time("timestamp", "start_time", "started_at", "time");
    var end = fields.time("end_time", "ended_at", "finished_at", "completed_at");
    duration = fields.duration("duration_seconds", "duration", "duration_ms", "execution_time");
    draft.put("id", fields.name(200, "attempt_id", "log_id"));
    draft.put("previous_attempt_id", fields.name(200, "previous_attempt_id"));
    draft.put("method", fields.name(200, "method", "approach"));
    draft.put("user_prompt", fields.text("user_prompt", "prompt"));
    draft.put("prompt_version", fields.name(200, "prompt_version"));
    draft.put("language", fields.name(50, "language"));
    draft.put("script", fields.text("script", "code"));
    draft.put("ai_model", fields.name(200, "ai_model", "model", "model_used"));
    draft.put("exit_code", fields.code("exit_code", "return_code", "returncode"));
    draft.put("stderr", fields.text("stderr"));
    draft.put("stdout", fields.text("stdout"));
    draft.strings("tags", fields.tags("tags"));
    error = ErrorText.take(fields);
    measure(fields, end);
    stated = start;
    draft.rest(fields);
  }

  private void measure(Fields fields, @Nullable Instant end) {
    var nested = fields.object("performance", "resources", "metrics");
    var measured = nested == null ? fields : nested;
    if (duration == null)
      duration = measured.duration("duration_seconds", "duration", "duration_ms", "execution_time");
    if (duration == null && start != null && end != null && !end.isBefore(start))
      duration = Duration.between(start, end);
    if (start == null && end != null) start = duration == null ? end : end.minus(duration);
    var peak = Numbers.bytes(measured.number("memory_peak_mb", "peak_memory_mb", "memory_mb"));
    var cpu = Numbers.cpu(measured.number("cpu_percent_avg", "cpu_percent"), duration);
    var usage = Draft.attempt().put("peak_memory_bytes", peak).put("cpu_ms", cpu).node();
    if (!usage.isEmpty()) draft.set("usage", usage);
    if (nested != null && !nested.rest().isEmpty()) fields.rest().set("performance", nested.rest());
  }

  /** The later record of this try, for what the first one does not say. */
  void add(Try more) {
    if (start == null) start = more.start;
    if (stated == null) stated = more.stated;
    if (duration == null) duration = more.duration;
    if (error.isEmpty()) error = more.error;
    for (var field : more.draft.node().properties())
      if (!draft.has(field.getKey())) draft.set(field.getKey(), field.getValue());
  }

  /** Forgets the time, which is that of the first try at the stage. */
  void startAgain() {
    start = null;
    stated = null;
    duration = null;
  }

  void startAt(Instant time) {
    if (start == null) start = time;
  }

  /** The error that the item's list has for this try. */
  void error(String message, ObjectNode record) {
    if (error.isEmpty()) error = message;
    draft.set(PipelineItem.ERROR, record);
  }

  boolean lacksError() {
    return outcome.failed() && !draft.has(PipelineItem.ERROR);
  }

  String error() {
    return error;
  }

  String stage() {
    return stage;
  }

  Outcome outcome() {
    return outcome;
  }

  @Nullable Instant start() {
    return start;
  }

  /** The start as the record has it. */
  @Nullable Instant stated() {
    return stated;
  }

  Instant end(Instant otherwise) {
    var from = start == null ? otherwise : start;
    return duration == null ? from : from.plus(duration);
  }

  /** With what was found out meanwhile. */
  Draft draft() {
    return draft.put("duration_ms", duration).put("started_at", start).put("error", error);
  }
}
