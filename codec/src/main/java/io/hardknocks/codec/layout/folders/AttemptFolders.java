package io.hardknocks.codec.layout.folders;

import io.hardknocks.codec.AttemptJson;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.codec.StepJson;
import io.hardknocks.codec.layout.Extra;
import io.hardknocks.codec.layout.FileNames;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.OutputFile;
import io.hardknocks.model.Usage;
import io.hardknocks.model.step.Step;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
    return kind + "/" + day + "/" + FileNames.of(attempt.id().value()) + ".json";
  }

  /** Where a session goes, relative to the folder. */
  public static String path(String session) {
    return "sessions/" + FileNames.of(session) + ".json";
  }

  public static String attempt(Attempt attempt, List<Step> steps) {
    return JsonObject.pretty(out -> attempt(out, attempt, steps));
  }

  private static void attempt(JsonObject out, Attempt attempt, List<Step> steps) {
    var previous = attempt.turn().previous();
    var execution = attempt.execution();
    var duration = execution.duration();
    var output = attempt.output();
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
        .put("stdout", output.stdout())
        .put("stderr", output.stderr())
        .putNumber("return_code", execution.exitCode())
        .put("execution_time", duration == null ? Double.NaN : duration.toNanos() / 1e9, 6)
        .strings("tags", attempt.labels().tags());
    files(out, output.files());
    understood(out, attempt);
    usage(out, attempt);
    if (!steps.isEmpty()) out.objects("steps", steps, StepJson::write);
    Extra.write(
        out,
        attempt.labels().attributes(),
        "",
        name -> !OWN.contains(name) && !name.startsWith("usage."));
  }

  /** Paths alone, where nothing else is known of any. */
  private static void files(JsonObject out, List<OutputFile> files) {
    boolean bare =
        files.stream().allMatch(file -> file.sizeBytes() == 0 && file.sha256().isEmpty());
    if (bare) out.strings("output_files", files.stream().map(OutputFile::path).toList());
    else out.objects("output_files", files, AttemptJson::file);
  }

  /** What we understood, where the record itself says nothing; import makes it anew. */
  private static void understood(JsonObject out, Attempt attempt) {
    var derived = new ArrayList<String>();
    var failure = attempt.failure();
    var error = attempt.output().error();
    if (error.isEmpty() && failure != null) derived.add("error");
    out.put("error", error.isEmpty() && failure != null ? failure.quote() : error);
    if (!attempt.labels().attributes().containsKey(CATEGORY)) {
      derived.add(CATEGORY);
      out.put(CATEGORY, failure == null ? null : failure.category().wire());
    }
    derived.add("fingerprint");
    out.put("fingerprint", failure == null ? null : failure.fingerprint().value());
    out.strings("derived", derived);
  }

  private static void usage(JsonObject out, Attempt attempt) {
    var more = new TreeMap<String, String>();
    attempt
        .labels()
        .attributes()
        .forEach(
            (name, json) -> {
              if (name.startsWith("usage.")) more.put(name.substring("usage.".length()), json);
            });
    var usage = attempt.execution().usage();
    if (usage.source() == Usage.Source.NONE && more.isEmpty()) return;
    out.object("usage", object -> AttemptJson.usage(object, usage, more));
  }

  private static final String CATEGORY = "error_category";

  private static final Set<String> OWN =
      Set.of(
          "log_id",
          "project",
          "session_id",
          "stage",
          "attempt",
          "method",
          "previous_attempt_id",
          "timestamp",
          "user_prompt",
          "ai_model",
          "prompt_version",
          "language",
          "script",
          "outcome",
          "stdout",
          "stderr",
          "return_code",
          "execution_time",
          "tags",
          "output_files",
          "error",
          "fingerprint",
          "derived",
          "usage",
          "steps");

  /**
   * A session: its attempts in order, by id and outcome.
   *
   * @param said what its own document said of it, by name, as JSON text
   */
  public static String session(String session, List<Attempt> attempts, Map<String, String> said) {
    return JsonObject.pretty(
        out -> {
          out.put("session_id", session)
              .put("project", attempts.getFirst().stage().project().name())
              .objects("attempts", attempts, AttemptFolders::row);
          var derived = new ArrayList<String>();
          for (var name : List.of("created_at", "updated_at", "success"))
            if (!said.containsKey(name)) derived.add(name);
          if (derived.contains("created_at"))
            out.put("created_at", attempts.getFirst().execution().startedAt());
          if (derived.contains("updated_at"))
            out.put("updated_at", attempts.getLast().execution().startedAt());
          if (derived.contains("success"))
            out.put("success", attempts.getLast().outcome() == Outcome.SUCCEEDED);
          out.strings("derived", derived);
          Extra.write(out, said, "", Set.of("session_id", "project", "attempts", "derived"));
        });
  }

  private static void row(JsonObject row, Attempt attempt) {
    row.put("log_id", attempt.id().value())
        .put("stage", attempt.stage().name())
        .put("attempt", attempt.turn().number())
        .put("outcome", attempt.outcome().wire());
  }
}
