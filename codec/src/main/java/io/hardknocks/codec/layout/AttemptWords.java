package io.hardknocks.codec.layout;

import io.hardknocks.model.Outcome;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The facts of an attempt, under the names that people give them. */
public final class AttemptWords {
  private static final List<String> SCRIPTS =
      List.of(
          "script",
          "code",
          "script_content",
          "generated_code",
          "source_code",
          "implementation",
          "script_code",
          "program");
  private static final String[] TIMES = {
    "timestamp", "started_at", "start_time", "created_at", "time", "date", "datetime", "logged_at"
  };
  private static final String[] LENGTHS = {
    "execution_time",
    "duration",
    "execution_time_ms",
    "duration_ms",
    "duration_seconds",
    "execution_time_seconds",
    "execution_seconds",
    "elapsed",
    "elapsed_ms",
    "elapsed_seconds",
    "runtime",
    "runtime_ms",
    "runtime_seconds",
    "run_time",
    "wall_time",
    "took",
    "took_ms"
  };

  private AttemptWords() {}

  /** Whether there is anything that an attempt would have. */
  public static boolean known(Fields fields) {
    return fields.has(SCRIPTS.toArray(String[]::new))
        || fields.has(
            "log_id",
            "attempt_id",
            "error",
            "error_message",
            "traceback",
            "stderr",
            "return_code",
            "exit_code",
            "returncode",
            "user_prompt",
            "execution_time",
            "error_category");
  }

  /** Takes the facts out; identity, place and outcome are up to the layout. */
  public static void take(Fields fields, Draft draft) {
    for (var name : fields.tags("derived")) fields.any(name);
    var error = ErrorText.take(fields);
    var script = fields.text("script", SCRIPTS, "");
    var stderr = fields.text("stderr", List.of("error_output", "std_err"), "");
    var stdout =
        fields.text("stdout", List.of("output", "std_out", "console_output", "logs", "log"), "");
    draft
        .put("previous_attempt_id", previous(fields))
        .put("started_at", fields.time(TIMES))
        .put("duration_ms", fields.duration(LENGTHS))
        .put(
            "user_prompt",
            fields.text(
                "user_prompt", "prompt", "user_request", "request", "instruction", "query", "task"))
        .put(
            "ai_model",
            fields.name(200, "ai_model", "model", "model_name", "model_used", "llm", "llm_model"))
        .put("prompt_version", fields.name(200, "prompt_version", "prompt_variant", "prompt_id"))
        .put("method", fields.name(200, "method", "approach"))
        .put("script", script)
        .put("language", language(fields, script, error + "\n" + stderr))
        .put("error", error)
        .put("stderr", stderr)
        .put("stdout", stdout)
        .put(
            "exit_code",
            fields.code(
                "return_code", "exit_code", "returncode", "exit_status", "rc", "code_exit"));
    draft.set("output_files", files(fields));
    draft.strings("tags", fields.tags("tags", "labels"));
    usage(fields, draft);
    if (fields.look("steps") instanceof ArrayNode) draft.set("steps", fields.any("steps"));
  }

  private static @Nullable String previous(Fields fields) {
    return fields.name(
        200,
        "previous_attempt_id",
        "previous_log_id",
        "previous_id",
        "previous_attempt",
        "parent_attempt_id",
        "parent_log_id",
        "parent_id",
        "retry_of",
        "fixes");
  }

  private static String language(Fields fields, String script, String error) {
    var told = fields.name(50, "language", "lang", "script_language", "script_type");
    return told == null ? Languages.of(script, error) : told.toLowerCase(Locale.ROOT);
  }

  private static @Nullable ArrayNode files(Fields fields) {
    var files = fields.list("output_files", "files", "outputs", "artifacts", "generated_files");
    if (files == null) return null;
    var known = files.arrayNode();
    for (var file : files) {
      var one = file(file);
      if (one != null) known.add(one);
    }
    return known;
  }

  private static @Nullable JsonNode file(JsonNode file) {
    if (file.isString()) return file;
    if (!(file instanceof ObjectNode object)) return null;
    var fields = Fields.of(object.deepCopy());
    var path = fields.text("path", "file_path", "name", "filename", "file");
    if (path == null) return null;
    return Draft.attempt()
        .put("path", path)
        .put("size", fields.count("size", "size_bytes", "bytes", "file_size"))
        .put("sha256", fields.text("sha256", "hash", "checksum"))
        .node();
  }

  private static void usage(Fields fields, Draft draft) {
    if (fields.look("usage") instanceof ObjectNode usage && !draft.has("usage")) {
      draft.set("usage", usage);
      fields.any("usage");
    }
  }

  /** How an attempt ended, of what its record says; {@code null} when it says nothing. */
  public static @Nullable Outcome outcome(Fields fields, Draft draft) {
    var told = told(fields);
    var success = fields.yes("success", "succeeded", "successful", "passed", "is_success", "ok");
    if (told != null) return told;
    if (Boolean.TRUE.equals(fields.yes("timed_out", "timeout_reached"))) return Outcome.TIMED_OUT;
    if (success != null) return success ? Outcome.SUCCEEDED : Outcome.FAILED;
    return null;
  }

  private static @Nullable Outcome told(Fields fields) {
    for (var name : List.of("outcome", "status", "result", "state", "final_status")) {
      var value = fields.look(name);
      if (value == null || !value.isString()) continue;
      var outcome = Endings.of(value.stringValue());
      if (outcome == null) continue;
      if (name.equals("outcome") || value.stringValue().equals(outcome.wire())) fields.any(name);
      return outcome;
    }
    return null;
  }

  /** What the error and the exit code of a record say of its end. */
  public static Outcome read(Draft draft) {
    var node = draft.node();
    var code = node.get("exit_code");
    boolean bad = code != null && code.asInt() != 0;
    return bad || !node.path("error").asString("").isBlank() ? Outcome.FAILED : Outcome.SUCCEEDED;
  }
}
