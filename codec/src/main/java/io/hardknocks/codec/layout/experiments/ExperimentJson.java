package io.hardknocks.codec.layout.experiments;

import io.hardknocks.codec.AttemptJson;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.codec.layout.Extra;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** An attempt as an experiment of the array. */
public final class ExperimentJson {
  private static final Set<String> OWN =
      Set.of(
          "experiment_id",
          "attempt_id",
          "session_id",
          "project",
          "stage",
          "timestamp",
          "method",
          "previous_attempt_id",
          "user_prompt",
          "ai_model",
          "prompt_version",
          "language",
          "code",
          "stdout",
          "stderr",
          "exit_code",
          "execution_time",
          "tags",
          "error",
          "derived",
          "usage",
          "output_files",
          "steps",
          "outcome");

  private ExperimentJson() {}

  /** On one line, without its line end. */
  public static String line(Attempt attempt) {
    return JsonObject.line(out -> write(out, attempt));
  }

  private static void write(JsonObject out, Attempt attempt) {
    var attributes = attempt.labels().attributes();
    var source = attempt.source();
    var output = attempt.output();
    var execution = attempt.execution();
    var duration = execution.duration();
    var previous = attempt.turn().previous();
    if (attributes.containsKey("experiment_id"))
      out.putRaw("experiment_id", attributes.get("experiment_id"));
    else out.put("experiment_id", attempt.id().value());
    out.put("attempt_id", attempt.id().value())
        .put("session_id", attempt.stage().session())
        .put("project", attempt.stage().project().name())
        .put("stage", attempt.stage().name())
        .put("timestamp", execution.startedAt())
        .put("method", attempt.turn().method())
        .put("previous_attempt_id", previous == null ? null : previous.value())
        .put("user_prompt", source.prompt())
        .put("ai_model", source.model())
        .put("prompt_version", source.promptVersion())
        .put("language", source.language())
        .put("code", source.script())
        .put("stdout", output.stdout())
        .put("stderr", output.stderr())
        .put("error", output.error())
        .putNumber("exit_code", execution.exitCode())
        .put("execution_time", duration == null ? Double.NaN : duration.toNanos() / 1e9, 6)
        .put("outcome", attempt.outcome().wire())
        .strings("tags", attempt.labels().tags())
        .objects("output_files", output.files(), AttemptJson::file);
    if (execution.usage().source() != Usage.Source.NONE)
      out.object("usage", object -> AttemptJson.usage(object, execution.usage(), new TreeMap<>()));
    understood(out, attempt);
    Extra.write(out, attributes, "", name -> !OWN.contains(name));
  }

  /** What the record does not say itself. */
  private static void understood(JsonObject out, Attempt attempt) {
    var said = attempt.labels().attributes();
    var derived = new ArrayList<String>();
    var failure = attempt.failure();
    if (says(said, "status", derived)) out.put("status", status(attempt.outcome()));
    if (says(said, "adopted", derived)) out.put("adopted", attempt.outcome() == Outcome.SUCCEEDED);
    if (says(said, "reason", derived)) out.put("reason", failure == null ? null : failure.quote());
    if (says(said, "failure_analysis", derived))
      out.object(
          "failure_analysis",
          failure,
          (object, one) ->
              object
                  .put("failure_category", one.category().wire())
                  .put("root_cause", one.headline())
                  .put("fix_suggestion", one.verdict().suggestedFix())
                  .put("severity", one.verdict().severity().wire()));
    out.strings("derived", derived);
  }

  private static boolean says(
      java.util.Map<String, String> said, String name, List<String> derived) {
    if (said.containsKey(name)) return false;
    derived.add(name);
    return true;
  }

  private static String status(Outcome outcome) {
    return switch (outcome) {
      case SUCCEEDED, REJECTED -> "completed";
      case TIMED_OUT -> "timeout";
      case FAILED -> "failed";
      case CANCELLED -> "cancelled";
    };
  }
}
