package io.hardknocks.codec;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Execution;
import io.hardknocks.model.Headline;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Output;
import io.hardknocks.model.OutputFile;
import io.hardknocks.model.Submission;
import io.hardknocks.model.Usage;
import io.hardknocks.model.step.Reported;
import io.hardknocks.model.step.Step;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attempt in the field names of {@code hardknocks log}, which takes back every line written
 * here.
 */
public final class AttemptJson {

  private AttemptJson() {}

  /** One line: all facts, and beside them what we understood. */
  public static String line(Attempt attempt) {
    return JsonObject.line(out -> write(out, attempt));
  }

  /** One line: the facts as reported. */
  public static String line(Submission submission) {
    return JsonObject.line(out -> facts(out, submission));
  }

  /** One line: the facts as reported, with the steps. */
  public static String line(Reported reported) {
    return JsonObject.line(
        out -> {
          facts(out, reported.attempt());
          steps(out, reported.steps());
        });
  }

  /** One line: all facts, what we understood, and the steps. */
  public static String line(Attempt attempt, List<Step> steps) {
    return JsonObject.line(
        out -> {
          write(out, attempt);
          steps(out, steps);
        });
  }

  private static void steps(JsonObject out, List<Step> steps) {
    if (!steps.isEmpty()) out.objects("steps", steps, StepJson::write);
  }

  public static void write(JsonObject out, Attempt attempt) {
    facts(
        out,
        new Submission(
            attempt.id(),
            attempt.stage(),
            attempt.turn(),
            attempt.source(),
            attempt.execution(),
            attempt.output(),
            attempt.labels()));
    out.put("attempt", attempt.turn().number());
    out.object("failure", attempt.failure(), FailureJson::write);
  }

  /** An attempt in a list: no script, no output. */
  public static void headline(JsonObject out, Headline headline, @Nullable AttemptId fixedBy) {
    var failure = headline.failure();
    out.put("id", headline.id().value())
        .put("project", headline.stage().project().name())
        .put("session_id", headline.stage().session())
        .put("stage", headline.stage().name())
        .put("attempt", headline.turn().number())
        .put("method", headline.turn().method())
        .put("started_at", headline.startedAt())
        .put("duration_ms", headline.duration())
        .put("outcome", headline.outcome().wire());
    if (failure == null) return;
    out.put("category", failure.category().wire())
        .put("exception", failure.exception())
        .put("message", failure.message())
        .put("fingerprint", failure.fingerprint().value())
        .put("fixed_by", fixedBy == null ? null : fixedBy.value());
  }

  private static void facts(JsonObject out, Submission submission) {
    var turn = submission.turn();
    var previous = turn.previous();
    var source = submission.source();
    out.put("id", submission.id().value())
        .put("project", submission.stage().project().name())
        .put("session_id", submission.stage().session())
        .put("stage", submission.stage().name())
        .put("method", turn.method())
        .put("previous_attempt_id", previous == null ? null : previous.value());
    execution(out, submission.execution());
    out.put("language", source.language())
        .put("script", source.script())
        .put("user_prompt", source.prompt())
        .put("ai_model", source.model())
        .put("prompt_version", source.promptVersion());
    output(out, submission.output());
    labels(out, submission);
  }

  private static void execution(JsonObject out, Execution execution) {
    out.put("started_at", execution.startedAt())
        .put("duration_ms", execution.duration())
        .put("outcome", execution.outcome().wire())
        .putNumber("exit_code", execution.exitCode());
  }

  private static void output(JsonObject out, Output output) {
    out.put("stdout", output.stdout())
        .put("stderr", output.stderr())
        .put("error", output.error())
        .objects("output_files", output.files(), AttemptJson::file);
  }

  /** A file: path, size in bytes and hash. */
  public static void file(JsonObject out, OutputFile file) {
    out.put("path", file.path()).put("size", file.sizeBytes()).put("sha256", file.sha256());
  }

  private static void labels(JsonObject out, Submission submission) {
    Labels labels = submission.labels();
    out.strings("tags", labels.tags());
    var ofUsage = Inner.USAGE.of(labels.attributes());
    out.object("usage", usage -> usage(usage, submission.execution().usage(), ofUsage));
    labels
        .attributes()
        .forEach(
            (name, json) -> {
              if (!Inner.USAGE.has(name)) out.putRaw(name, json);
            });
  }

  /** What a run took; empty when nothing was measured. */
  public static void usage(JsonObject out, Usage usage, Map<String, String> more) {
    if (usage.source() != Usage.Source.NONE) {
      out.put("source", usage.source().wire())
          .put("cpu_ms", usage.cpu())
          .putNumber("peak_memory_bytes", usage.peakMemoryBytes())
          .putNumber("read_bytes", usage.readBytes())
          .putNumber("written_bytes", usage.writtenBytes());
    }
    more.forEach(out::putRaw);
  }
}
