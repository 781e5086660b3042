package io.hardknocks.codec.layout.pipeline;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.JsonFields;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.codec.layout.Extra;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Counting;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Finding;
import io.hardknocks.model.step.RunError;
import io.hardknocks.model.step.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A session as one document, in the field names that pipeline logs have in the wild. */
public final class PipelineJson {
  private static final double MEGABYTE = 1024 * 1024;
  private static final String RESULT = "result_data";

  /** What we wrote beside the facts, to be made anew. */
  private static final List<String> DERIVED_OF_STAGE =
      List.of("start_time", "end_time", "performance", "method", "success");

  private PipelineJson() {}

  /** A session as the file of an item, and what strangers said of the item. */
  public static String file(
      String session, List<Attempt> attempts, List<Step> steps, List<RunError> errors) {
    return JsonObject.pretty(
        out -> {
          var first = attempts.getFirst();
          out.put("video_id", session).put("project", first.stage().project().name());
          var said = first.labels().attributes();
          if (!said.containsKey(PipelineItem.ITEM + "created_at"))
            out.put("created_at", first.execution().startedAt())
                .strings("derived", List.of("created_at", "performance"));
          else out.strings("derived", List.of("performance"));
          Extra.write(
              out,
              said,
              PipelineItem.ITEM,
              List.of(
                  "video_id",
                  "project",
                  "derived",
                  "stages",
                  "errors",
                  "retry_attempts",
                  "claude_api_usage",
                  "validation_history",
                  "performance"));
          write(out, attempts, steps, errors);
        });
  }

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
        .object("errors", object -> errors(object, attempts, steps, errors))
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
              .object("performance", object -> performance(object, tried, List.of()))
              .strings("derived", DERIVED_OF_STAGE);
          Extra.write(stage, last.labels().attributes(), "", RESULT::equals);
        });
  }

  private static Instant end(Attempt attempt) {
    var duration = attempt.execution().duration();
    var start = attempt.execution().startedAt();
    return duration == null ? start : start.plus(duration);
  }

  /** What strangers said of errors, and what we understood of those of which they said nothing. */
  private static void errors(
      JsonObject out, List<Attempt> attempts, List<Step> steps, List<RunError> errors) {
    var told = new LinkedHashMap<String, String>();
    var known = new HashSet<Fingerprint>();
    for (var attempt : attempts) {
      var record = attempt.labels().attributes().get(PipelineItem.ERROR);
      var failure = attempt.failure();
      if (record == null) continue;
      told.put(key(record, told.size()), record);
      if (failure != null) known.add(failure.fingerprint());
    }
    var samples = new HashSet<String>();
    for (var step : steps) {
      var record = step.attributes().get(PipelineItem.ERROR);
      if (record == null) continue;
      told.put(key(record, told.size()), record);
      samples.add(step.id().value());
    }
    told.forEach(out::putRaw);
    for (var error : errors)
      if (!known.contains(error.fingerprint()) && !samples.contains(error.sample()))
        error(out, error);
  }

  private static String key(String record, int number) {
    try {
      return JsonFields.read(record, List.of("key")).text("key");
    } catch (BadRecord e) {
      return "error-" + number;
    }
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
                .put("last_seen", error.lastSeen())
                .put("sample", error.sample())
                .put("understood", true));
  }

  private static void retry(JsonObject out, Attempt attempt) {
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
        .put("duration_seconds", seconds(execution.duration()), 6)
        .put(
            "error_message", !error.isBlank() ? error : failure == null ? null : failure.headline())
        .put("memory_peak_mb", megabytes(usage.peakMemoryBytes()), 8)
        .put("cpu_percent_avg", percent(usage.cpu(), execution.duration()), 8)
        .put("timestamp", execution.startedAt());
    if (error.isBlank() && failure != null) out.strings("derived", List.of("error_message"));
    if (previous != null) out.put("previous_attempt_id", previous.value());
    text(out, "user_prompt", attempt.source().prompt());
    text(out, "ai_model", attempt.source().model());
    text(out, "prompt_version", attempt.source().promptVersion());
    text(out, "language", attempt.source().language());
    text(out, "script", attempt.source().script());
    text(out, "stdout", attempt.output().stdout());
    text(out, "stderr", attempt.output().stderr());
    if (execution.exitCode() != null) out.putNumber("exit_code", execution.exitCode());
    if (!attempt.labels().tags().isEmpty()) out.strings("tags", attempt.labels().tags());
    Extra.write(
        out,
        attempt.labels().attributes(),
        "",
        name -> !name.startsWith(PipelineItem.ITEM) && !OWN.contains(name));
  }

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

  private static void text(JsonObject out, String name, String text) {
    if (!text.isEmpty()) out.put(name, text);
  }

  private static void usage(JsonObject out, Step step) {
    if (!(step.detail() instanceof Detail.ModelCall call)) return;
    var tokens = call.tokens();
    var attempt = step.place().attempt();
    if (!step.attributes().containsKey("call_id")) out.put("call_id", step.id().value());
    out.put("step_id", step.id().value())
        .put("attempt_id", attempt == null ? null : attempt.value())
        .put("timestamp", step.timing().startedAt())
        .put("model_used", call.model())
        .putNumber("prompt_tokens", tokens.input())
        .putNumber("completion_tokens", tokens.output())
        .putNumber("total_tokens", total(tokens.total(), tokens.input(), tokens.output()));
    if (!step.attributes().containsKey(COST))
      out.putDecimal(COST, call.cost() instanceof Cost.Priced priced ? priced.amount() : null);
    out.put("response_time_seconds", seconds(step.timing().duration()), 6);
    if (tokens.total() == null) out.strings("derived", List.of("total_tokens", COST));
    else if (!step.attributes().containsKey(COST)) out.strings("derived", List.of(COST));
    success(out, step);
    text(out, "provider", call.provider());
    text(out, "name", step.name());
    text(out, "prompt", call.prompt());
    text(out, "response", call.response());
    text(out, "error", step.ending().error());
    if (tokens.cacheRead() != null) out.putNumber("cache_read_tokens", tokens.cacheRead());
    if (tokens.cacheWrite() != null) out.putNumber("cache_write_tokens", tokens.cacheWrite());
    if (tokens.reasoning() != null) out.putNumber("reasoning_tokens", tokens.reasoning());
    if (tokens.counting() != Counting.UNKNOWN) out.put("counting", tokens.counting().wire());
    Extra.write(out, step.attributes(), "", CALL);
  }

  private static final String COST = "estimated_cost_usd";

  private static final Set<String> CALL =
      Set.of(
          "step_id",
          "attempt_id",
          "timestamp",
          "model_used",
          "prompt_tokens",
          "completion_tokens",
          "total_tokens",
          "response_time_seconds",
          "derived",
          "success",
          "provider",
          "name",
          "prompt",
          "response",
          "error",
          "cache_read_tokens",
          "cache_write_tokens",
          "reasoning_tokens",
          "counting");

  private static void success(JsonObject out, Step step) {
    if (step.ending().status() != Ending.Status.UNKNOWN)
      out.put("success", !step.ending().failed());
    else out.put("success", (String) null);
  }

  private static @Nullable Long total(
      @Nullable Long total, @Nullable Long input, @Nullable Long output) {
    if (total != null) return total;
    return input == null || output == null ? null : Long.valueOf(input + output);
  }

  private static void validation(JsonObject out, Step step) {
    if (!(step.detail() instanceof Detail.Validation validation)) return;
    var attempt = step.place().attempt();
    out.put("step_id", step.id().value())
        .put("attempt_id", attempt == null ? null : attempt.value())
        .put("timestamp", step.timing().startedAt())
        .put("type", validation.of());
    success(out, step);
    if (validation.errors().stream().allMatch(PipelineJson::bare))
      out.strings("errors", validation.errors().stream().map(Finding::message).toList());
    else out.objects("errors", validation.errors(), PipelineJson::finding);
    out.strings("fixes_applied", validation.fixesApplied())
        .put("auto_recovery_attempted", validation.recovery().tried())
        .put("recovery", validation.recovery().wire())
        .put("duration_seconds", seconds(step.timing().duration()), 6);
    text(out, "error", step.ending().error());
    Extra.write(out, step.attributes(), "", CHECK);
  }

  private static final Set<String> CHECK =
      Set.of(
          "step_id",
          "attempt_id",
          "timestamp",
          "type",
          "success",
          "errors",
          "fixes_applied",
          "auto_recovery_attempted",
          "recovery",
          "duration_seconds",
          "error");

  private static boolean bare(Finding finding) {
    return finding.line() == 0 && finding.context().isEmpty();
  }

  private static void finding(JsonObject out, Finding finding) {
    out.put("message", finding.message())
        .putNumber("line", finding.line() == 0 ? null : finding.line())
        .put("context", finding.context());
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
        .put("memory_peak_mb", megabytes(peak(attempts, steps)), 8)
        .put("cpu_percent_avg", percent(cpu, time), 8);
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
