package io.hardknocks.codec.layout.pipeline;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.codec.layout.Extra;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Outcome;
import java.util.List;
import java.util.Set;

/** Tries of a stage, one after another. */
final class Retries {
  /** What a stage made, which stands with the stage. */
  static final String RESULT = "result_data";

  private static final Set<String> OWN =
      Set.of(
          PipelineItem.ERROR,
          RESULT,
          "attempt_number",
          "attempt_id",
          "method",
          "status",
          "duration_seconds",
          "error_message",
          "memory_peak_mb",
          "cpu_percent_avg",
          "timestamp",
          "derived",
          "previous_attempt_id",
          "user_prompt",
          "ai_model",
          "prompt_version",
          "language",
          "script",
          "stdout",
          "stderr",
          "exit_code",
          "tags");

  private Retries() {}

  static void write(JsonObject out, Attempt attempt) {
    var failure = attempt.failure();
    var execution = attempt.execution();
    var usage = execution.usage();
    var error = attempt.output().error();
    var previous = attempt.turn().previous();
    out.put("attempt_number", attempt.turn().number())
        .put("attempt_id", attempt.id().value())
        .put("method", attempt.turn().method())
        .put(
            "status", attempt.outcome() == Outcome.SUCCEEDED ? "success" : attempt.outcome().wire())
        .put("duration_seconds", Performance.seconds(execution.duration()), 6)
        .put("error_message", !error.isBlank() ? error : failure == null ? null : failure.quote())
        .put("memory_peak_mb", Performance.megabytes(usage.peakMemoryBytes()), 8)
        .put("cpu_percent_avg", Performance.percent(usage.cpu(), execution.duration()), 8)
        .put("timestamp", execution.startedAt());
    if (error.isBlank() && failure != null) out.strings("derived", List.of("error_message"));
    if (previous != null) out.put("previous_attempt_id", previous.value());
    Texts.put(out, "user_prompt", attempt.source().prompt());
    Texts.put(out, "ai_model", attempt.source().model());
    Texts.put(out, "prompt_version", attempt.source().promptVersion());
    Texts.put(out, "language", attempt.source().language());
    Texts.put(out, "script", attempt.source().script());
    Texts.put(out, "stdout", attempt.output().stdout());
    Texts.put(out, "stderr", attempt.output().stderr());
    if (execution.exitCode() != null) out.putNumber("exit_code", execution.exitCode());
    if (!attempt.labels().tags().isEmpty()) out.strings("tags", attempt.labels().tags());
    Extra.write(
        out,
        attempt.labels().attributes(),
        "",
        name -> !name.startsWith(PipelineItem.ITEM) && !OWN.contains(name));
  }
}
