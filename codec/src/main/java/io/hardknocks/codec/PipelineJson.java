package io.hardknocks.codec;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.RunError;
import io.hardknocks.model.step.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A session as one document, in the field names that pipeline logs have in the wild. */
public final class PipelineJson {
  private static final double MEGABYTE = 1024 * 1024;

  private PipelineJson() {}

  /**
   * Stages, errors, retries, model usage, validations and performance of a session.
   *
   * @param attempts in order of trying
   * @param steps in order of happening
   */
  public static void write(
      JsonObject out, List<Attempt> attempts, List<Step> steps, List<RunError> errors) {
    var stages = byStage(attempts);
    out.object("stages", object -> stages.forEach((name, tried) -> stage(object, name, tried)))
        .object("errors", object -> errors.forEach(error -> error(object, error)))
        .object(
            "retry_attempts",
            object ->
                stages.forEach((name, tried) -> object.objects(name, tried, PipelineJson::retry)))
        .objects("claude_api_usage", of(steps, Detail.ModelCall.class), PipelineJson::usage)
        .objects("validation_history", of(steps, Detail.Validation.class), PipelineJson::validation)
        .object("performance", object -> performance(object, attempts, steps));
  }

  private static Map<String, List<Attempt>> byStage(List<Attempt> attempts) {
    return attempts.stream()
        .collect(
            Collectors.groupingBy(
                attempt -> attempt.stage().name(), LinkedHashMap::new, Collectors.toList()));
  }

  private static List<Step> of(List<Step> steps, Class<? extends Detail> kind) {
    return steps.stream().filter(step -> kind.isInstance(step.detail())).toList();
  }

  private static void stage(JsonObject out, String name, List<Attempt> tried) {
    var last = tried.getLast();
    boolean success = last.outcome() == Outcome.SUCCEEDED;
    out.object(
        name,
        stage -> {
          stage
              .put("status", success ? "completed" : last.outcome().wire())
              .put("method", last.turn().method())
              .put("start_time", tried.getFirst().execution().startedAt())
              .put("end_time", end(last))
              .put("success", success)
              .object("performance", object -> performance(object, tried, List.of()));
        });
  }

  private static Instant end(Attempt attempt) {
    var duration = attempt.execution().duration();
    var start = attempt.execution().startedAt();
    return duration == null ? start : start.plus(duration);
  }

  private static void error(JsonObject out, RunError error) {
    var verdict = error.verdict();
    out.object(
        error.fingerprint().value(),
        object ->
            object
                .put("category", verdict.category().wire())
                .put("message", error.headline())
                .put("fixable", verdict.fixable())
                .put("auto_recoverable", verdict.autoRecoverable())
                .put("suggested_fix", verdict.suggestedFix())
                .put("occurrence_count", error.occurrences())
                .put("first_seen", error.firstSeen())
                .put("last_seen", error.lastSeen()));
  }

  private static void retry(JsonObject out, Attempt attempt) {
    var failure = attempt.failure();
    var peak = attempt.execution().usage().peakMemoryBytes();
    out.put("attempt_number", attempt.turn().number())
        .put("method", attempt.turn().method())
        .put(
            "status", attempt.outcome() == Outcome.SUCCEEDED ? "success" : attempt.outcome().wire())
        .put("duration_seconds", seconds(attempt.execution().duration()), 6)
        .put("error_message", failure == null ? null : failure.headline())
        .put("memory_peak_mb", megabytes(peak), 3)
        .put("timestamp", attempt.execution().startedAt());
  }

  private static void usage(JsonObject out, Step step) {
    if (!(step.detail() instanceof Detail.ModelCall call)) return;
    var tokens = call.tokens();
    out.put("call_id", step.id().value())
        .put("timestamp", step.timing().startedAt())
        .put("model_used", call.model())
        .putNumber("prompt_tokens", tokens.input())
        .putNumber("completion_tokens", tokens.output())
        .putNumber("total_tokens", total(tokens.total(), tokens.input(), tokens.output()))
        .putDecimal(
            "estimated_cost_usd",
            call.cost() instanceof Cost.Priced priced ? priced.amount() : null)
        .put("response_time_seconds", seconds(step.timing().duration()), 6)
        .put("success", !step.ending().failed());
  }

  private static @Nullable Long total(
      @Nullable Long total, @Nullable Long input, @Nullable Long output) {
    if (total != null) return total;
    return input == null || output == null ? null : Long.valueOf(input + output);
  }

  private static void validation(JsonObject out, Step step) {
    if (!(step.detail() instanceof Detail.Validation validation)) return;
    out.put("timestamp", step.timing().startedAt())
        .put("type", validation.of())
        .put("success", !step.ending().failed())
        .strings("errors", validation.errors().stream().map(error -> error.message()).toList())
        .strings("fixes_applied", validation.fixesApplied())
        .put("auto_recovery_attempted", validation.recovery().tried());
  }

  private static void performance(JsonObject out, List<Attempt> attempts, List<Step> steps) {
    var time =
        attempts.stream()
            .map(attempt -> attempt.execution().duration())
            .filter(Objects::nonNull)
            .reduce(Duration::plus)
            .orElse(null);
    var cpu =
        attempts.stream()
            .map(attempt -> attempt.execution().usage().cpu())
            .filter(Objects::nonNull)
            .reduce(Duration::plus)
            .orElse(null);
    out.put("duration_seconds", seconds(time), 6)
        .put("memory_peak_mb", megabytes(peak(attempts, steps)), 3)
        .put("cpu_percent_avg", percent(cpu, time), 1);
  }

  private static @Nullable Long peak(Collection<Attempt> attempts, Collection<Step> steps) {
    return Stream.concat(
            attempts.stream().map(attempt -> attempt.execution().usage()),
            steps.stream().map(step -> step.resources().usage()))
        .map(usage -> usage.peakMemoryBytes())
        .filter(Objects::nonNull)
        .reduce(Long::max)
        .orElse(null);
  }

  private static double percent(@Nullable Duration cpu, @Nullable Duration time) {
    return cpu == null || time == null || time.isZero()
        ? Double.NaN
        : 100.0 * cpu.toNanos() / time.toNanos();
  }

  private static double seconds(@Nullable Duration duration) {
    return duration == null ? Double.NaN : duration.toNanos() / 1e9;
  }

  private static double megabytes(@Nullable Long bytes) {
    return bytes == null ? Double.NaN : bytes / MEGABYTE;
  }
}
