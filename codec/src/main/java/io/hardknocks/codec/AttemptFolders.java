package io.hardknocks.codec;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Outcome;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The layout of one file for each attempt and session: {@code failures/YYYY-MM-DD/ID.json}, {@code
 * successes/YYYY-MM-DD/ID.json}, {@code sessions/ID.json}, in the field names that such folders
 * have in the wild.
 */
public final class AttemptFolders {
  private AttemptFolders() {}

  /**
   * Where an attempt goes, relative to the folder; attempts that were cancelled are with the
   * failures.
   */
  public static String path(Attempt attempt) {
    var kind = attempt.outcome() == Outcome.SUCCEEDED ? "successes" : "failures";
    var day = attempt.execution().startedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    return kind + "/" + day + "/" + fileName(attempt.id().value());
  }

  /** Where a session goes, relative to the folder. */
  public static String path(String session) {
    return "sessions/" + fileName(session);
  }

  private static String fileName(String name) {
    var safe = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("*", "%2A");
    if (safe.startsWith(".")) safe = "%2E" + safe.substring(1);
    return (safe.length() <= 200
            ? safe
            : safe.substring(0, 180) + "-" + "%08x".formatted(name.hashCode()))
        + ".json";
  }

  public static String attempt(Attempt attempt) {
    return JsonObject.pretty(out -> attempt(out, attempt));
  }

  private static void attempt(JsonObject out, Attempt attempt) {
    var previous = attempt.turn().previous();
    var execution = attempt.execution();
    var duration = execution.duration();
    var output = attempt.output();
    var failure = attempt.failure();
    out.put("log_id", attempt.id().value())
        .put("project", attempt.stage().project().name())
        .put("session_id", attempt.stage().session())
        .put("stage", attempt.stage().name())
        .put("attempt", attempt.turn().number())
        .put("method", attempt.turn().method())
        .put("previous_attempt_id", previous == null ? null : previous.value())
        .put("timestamp", execution.startedAt())
        .put("user_prompt", attempt.source().prompt())
        .put("ai_model", attempt.source().model())
        .put("prompt_version", attempt.source().promptVersion())
        .put("language", attempt.source().language())
        .put("script", attempt.source().script())
        .put("outcome", attempt.outcome().wire())
        .put("error", error(attempt))
        .put("stdout", output.stdout())
        .put("stderr", output.stderr())
        .putNumber("return_code", execution.exitCode())
        .put("execution_time", duration == null ? Double.NaN : duration.toNanos() / 1e9, 6)
        .strings("output_files", output.files().stream().map(file -> file.path()).toList())
        .put("error_category", failure == null ? null : failure.category().wire())
        .put("fingerprint", failure == null ? null : failure.fingerprint().value())
        .strings("tags", attempt.labels().tags());
    attempt.labels().attributes().forEach(out::putRaw);
  }

  private static String error(Attempt attempt) {
    var failure = attempt.failure();
    return attempt.output().error().isEmpty() && failure != null
        ? failure.headline()
        : attempt.output().error();
  }

  /** A session: its attempts in order, by id and outcome. */
  public static String session(String session, List<Attempt> attempts) {
    return JsonObject.pretty(
        out ->
            out.put("session_id", session)
                .put("project", attempts.getFirst().stage().project().name())
                .put("created_at", attempts.getFirst().execution().startedAt())
                .put("updated_at", attempts.getLast().execution().startedAt())
                .put("success", attempts.getLast().outcome() == Outcome.SUCCEEDED)
                .objects(
                    "attempts",
                    attempts,
                    (row, attempt) ->
                        row.put("log_id", attempt.id().value())
                            .put("stage", attempt.stage().name())
                            .put("attempt", attempt.turn().number())
                            .put("outcome", attempt.outcome().wire())));
  }
}
