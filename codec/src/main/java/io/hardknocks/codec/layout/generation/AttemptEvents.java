package io.hardknocks.codec.layout.generation;

import io.hardknocks.codec.AttemptJson;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.codec.layout.Extra;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The events of an attempt: that it began, its error, that it ended. */
final class AttemptEvents {
  /** What every event may have. */
  static final Set<String> OF_EVENT =
      Set.of(
          "event",
          "timestamp",
          "session_id",
          "project",
          "stage",
          "component",
          "event_id",
          "attempt_id",
          "duration_ms",
          "success",
          "name");

  private static final Set<String> START =
      Set.of("event", "timestamp", "session_id", "project", "stage", "attempt_id", "method");
  private static final Set<String> ENDS =
      Set.of(
          "outcome",
          "previous_attempt_id",
          "exit_code",
          "user_prompt",
          "model",
          "prompt_version",
          "language",
          "script",
          "stdout",
          "stderr",
          "tags",
          "output_files",
          "usage");

  private final String session;

  AttemptEvents(String session) {
    this.session = session;
  }

  void common(JsonObject out, String event, Instant at, Attempt attempt) {
    out.put("event", event)
        .put("timestamp", at)
        .put("session_id", session)
        .put("project", attempt.stage().project().name())
        .put("stage", attempt.stage().name())
        .put("attempt_id", attempt.id().value());
  }

  void start(JsonObject out, Attempt attempt) {
    common(out, "stage_start", attempt.execution().startedAt(), attempt);
    out.put("method", attempt.turn().method());
    var attributes = attempt.labels().attributes();
    if (attributes.containsKey("component")) out.putRaw("component", attributes.get("component"));
    Extra.write(
        out, attributes, "start.", name -> !START.contains(name) && !name.equals("component"));
  }

  static String error(Attempt attempt) {
    var failure = attempt.failure();
    var error = attempt.output().error();
    return error.isEmpty() && failure != null ? failure.quote() : error;
  }

  void error(JsonObject out, Attempt attempt) {
    var failure = attempt.failure();
    var line = failure == null ? null : failure.line();
    common(out, "error", ended(attempt), attempt);
    var attributes = attempt.labels().attributes();
    out.put("error_type", failure == null ? "" : failure.exception())
        .put("error_message", error(attempt));
    if (line != null && !attributes.containsKey("error.line_number"))
      out.put("line_number", line.number());
    var derived = new ArrayList<>(List.of("error_type"));
    if (!attributes.containsKey("error.line_number")) derived.add("line_number");
    if (attempt.output().error().isEmpty()) derived.add("error_message");
    out.strings("derived", derived);
    Extra.write(
        out,
        attributes,
        "error.",
        name -> !OF_EVENT.contains(name) && !name.startsWith("error_") && !name.equals("derived"));
  }

  private static Instant ended(Attempt attempt) {
    var execution = attempt.execution();
    var duration = execution.duration();
    return execution.startedAt().plus(duration == null ? Duration.ZERO : duration);
  }

  void end(JsonObject out, Attempt attempt) {
    var source = attempt.source();
    var output = attempt.output();
    var previous = attempt.turn().previous();
    common(out, "stage_end", ended(attempt), attempt);
    var attributes = attempt.labels().attributes();
    if (attributes.containsKey("component")) out.putRaw("component", attributes.get("component"));
    out.put("outcome", attempt.outcome().wire())
        .put("success", attempt.outcome() == Outcome.SUCCEEDED)
        .put("duration_ms", attempt.execution().duration());
    if (previous != null) out.put("previous_attempt_id", previous.value());
    if (attempt.execution().exitCode() != null)
      out.putNumber("exit_code", attempt.execution().exitCode());
    text(out, "user_prompt", source.prompt());
    text(out, "model", source.model());
    text(out, "prompt_version", source.promptVersion());
    text(out, "language", source.language());
    text(out, "script", source.script());
    text(out, "stdout", output.stdout());
    text(out, "stderr", output.stderr());
    if (!attempt.labels().tags().isEmpty()) out.strings("tags", attempt.labels().tags());
    if (!output.files().isEmpty()) out.objects("output_files", output.files(), AttemptJson::file);
    var usage = attempt.execution().usage();
    if (usage.source() != Usage.Source.NONE)
      out.object("usage", object -> AttemptJson.usage(object, usage, new TreeMap<>()));
    Extra.write(out, attributes, "", AttemptEvents::ofEnd);
  }

  private static boolean ofEnd(String name) {
    return !name.startsWith("start.")
        && !name.startsWith("error.")
        && !OF_EVENT.contains(name)
        && !ENDS.contains(name);
  }

  private static void text(JsonObject out, String name, String text) {
    if (!text.isEmpty()) out.put(name, text);
  }
}
