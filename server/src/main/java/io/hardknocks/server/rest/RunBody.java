package io.hardknocks.server.rest;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.JsonFields;
import io.hardknocks.engine.run.RunRequest;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Turn;
import io.hardknocks.sandbox.Language;
import io.hardknocks.sandbox.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A script to run, as a caller sent it. */
public record RunBody(
    String script,
    Language language,
    StageKey stage,
    Turn turn,
    RunRequest.Prompt prompt,
    Set<String> tags,
    List<String> arguments,
    Limits limits) {
  private static final Set<String> FIELDS =
      Set.of(
          "script",
          "language",
          "project",
          "session_id",
          "stage",
          "method",
          "previous_attempt_id",
          "user_prompt",
          "ai_model",
          "prompt_version",
          "tags",
          "arguments",
          "timeout_ms",
          "memory_bytes");
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** The project that a name means, as far as the caller may see it. */
  public interface Projects {
    @Nullable Project named(String name);
  }

  /**
   * The script that JSON text says.
   *
   * @throws BadRecord when it is no JSON object
   * @throws IllegalArgumentException when a field does not fit
   */
  public static RunBody read(String json, Projects projects) throws BadRecord {
    var fields = JsonFields.read(json, FIELDS);
    var script = fields.string("script");
    if (script.isBlank())
      throw new IllegalArgumentException("script: missing (expected: the text of a script)");
    return new RunBody(
        script,
        language(fields.string("language"), script),
        stage(projects, fields),
        turn(fields),
        new RunRequest.Prompt(
            fields.string("user_prompt"),
            fields.string("ai_model"),
            fields.string("prompt_version")),
        Set.copyOf(fields.texts("tags")),
        fields.texts("arguments"),
        limits(fields));
  }

  private static Language language(String word, String script) {
    var language = word.isEmpty() ? Language.ofScript(script) : Language.ofWire(word);
    if (language == null)
      throw new IllegalArgumentException(
          "language: " + word + " (expected: python, javascript, typescript, shell, java …)");
    return language;
  }

  private static StageKey stage(Projects projects, JsonFields fields) throws BadRecord {
    var named = projects.named(fields.string("project"));
    var session = fields.string("session_id");
    return new StageKey(
        named == null ? Project.DEFAULT : named,
        session.isEmpty() ? "run-" + UUID.randomUUID() : session,
        or(fields.string("stage"), StageKey.SCRIPT));
  }

  private static Turn turn(JsonFields fields) throws BadRecord {
    var previous = fields.string("previous_attempt_id");
    @Nullable AttemptId named = previous.isEmpty() ? null : new AttemptId(previous);
    return new Turn(0, or(fields.string("method"), Turn.LLM), named);
  }

  private static Limits limits(JsonFields fields) {
    var limits = Limits.DEFAULT;
    var timeout = fields.text("timeout_ms");
    if (!timeout.isEmpty()) limits = limits.withWall(timeout(timeout));
    var memory = fields.text("memory_bytes");
    return memory.isEmpty() ? limits : limits.withMemory(memory(memory));
  }

  private static long memory(String text) {
    long memory = whole("memory_bytes", text);
    if (memory < Limits.LEAST_MEMORY)
      throw new IllegalArgumentException(
          "memory_bytes: " + text + " (expected: >= " + Limits.LEAST_MEMORY + ")");
    return memory;
  }

  private static Duration timeout(String text) {
    long timeout = whole("timeout_ms", text);
    if (timeout < 1 || timeout > LONGEST.toMillis())
      throw new IllegalArgumentException(
          "timeout_ms: " + text + " (expected: 1.." + LONGEST.toMillis() + ")");
    return Duration.ofMillis(timeout);
  }

  private static long whole(String name, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + ": " + text + " (expected: a whole number)", e);
    }
  }

  private static String or(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }
}
