package io.hardknocks.codec.layout.sentry;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hardknocks.codec.AttemptJson;
import io.hardknocks.codec.JsonObject;
import io.hardknocks.codec.layout.Extra;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Frame;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** A failed attempt as an event; our own facts of it are under {@code extra.hardknocks}. */
public final class SentryJson {
  private static final Pattern EVENT_ID = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");
  private static final Set<String> OWN = Set.of("extra", "hardknocks");

  private SentryJson() {}

  /** What an event of this attempt is called. */
  public static String id(Attempt attempt) {
    var id = attempt.id().value();
    return EVENT_ID.matcher(id).matches()
        ? id
        : UUID.nameUUIDFromBytes(id.getBytes(UTF_8)).toString().replace("-", "");
  }

  /** An event, as it came where it came as one. */
  public static String event(Attempt attempt) {
    var said = attempt.labels().attributes();
    boolean came =
        said.containsKey(SentryEvent.EVENT + "event_id")
            || said.containsKey(SentryEvent.EVENT + "exception");
    return JsonObject.pretty(out -> write(out, attempt, came));
  }

  private static void write(JsonObject out, Attempt attempt, boolean came) {
    var said = attempt.labels().attributes();
    if (!came) made(out, attempt);
    Extra.write(out, said, SentryEvent.EVENT, name -> !OWN.contains(name));
    out.object("extra", object -> extra(object, attempt, said));
  }

  private static void made(JsonObject out, Attempt attempt) {
    var failure = attempt.failure();
    var stage = attempt.stage();
    out.put("event_id", id(attempt))
        .put("timestamp", attempt.execution().startedAt())
        .put("platform", platform(attempt.source().language()))
        .put("level", "error")
        .put("logger", "hardknocks")
        .put("transaction", stage.name())
        .object(
            "tags",
            tags -> {
              tags.put("project", stage.project().name()).put("session_id", stage.session());
              if (failure != null) tags.put("category", failure.category().wire());
              if (!attempt.source().model().isEmpty())
                tags.put("ai_model", attempt.source().model());
            });
    if (TRACE_ID.matcher(stage.session()).matches())
      out.object(
          "contexts", in -> in.object("trace", trace -> trace.put("trace_id", stage.session())));
    if (failure != null) out.object("exception", object -> exception(object, failure));
  }

  private static String platform(String language) {
    return switch (language) {
      case "python", "java", "javascript", "go", "ruby", "php", "csharp" -> language;
      case "typescript" -> "javascript";
      default -> "other";
    };
  }

  /** Frames are ours newest last, as theirs. */
  private static void exception(JsonObject out, Failure failure) {
    out.objects(
        "values",
        java.util.List.of(failure),
        (value, one) -> {
          value
              .put("type", one.exception().isEmpty() ? "Error" : one.exception())
              .put("value", one.message());
          if (!one.frames().isEmpty())
            value.object(
                "stacktrace",
                trace ->
                    trace.objects("frames", one.frames(), (frame, of) -> frame(frame, of, one)));
        });
  }

  private static void frame(JsonObject out, Frame frame, Failure failure) {
    var line = failure.line();
    out.put("filename", frame.file()).put("function", frame.function());
    if (frame.line() > 0) out.put("lineno", frame.line());
    out.put("in_app", frame.inApp());
    if (line != null && line.number() == frame.line() && !line.text().isEmpty())
      out.put("context_line", line.text());
  }

  private static void extra(JsonObject out, Attempt attempt, Map<String, String> said) {
    var came = said.get(SentryEvent.EVENT + "extra");
    if (came != null) out.putRaw("original", came);
    out.object("hardknocks", own -> own(own, attempt, said));
  }

  private static void own(JsonObject out, Attempt attempt, Map<String, String> said) {
    var source = attempt.source();
    var output = attempt.output();
    var execution = attempt.execution();
    var previous = attempt.turn().previous();
    out.put("id", attempt.id().value())
        .put("project", attempt.stage().project().name())
        .put("session_id", attempt.stage().session())
        .put("stage", attempt.stage().name())
        .put("method", attempt.turn().method())
        .put("previous_attempt_id", previous == null ? null : previous.value())
        .put("outcome", attempt.outcome().wire())
        .put("started_at", execution.startedAt())
        .put("duration_ms", execution.duration())
        .putNumber("exit_code", execution.exitCode())
        .put("user_prompt", source.prompt())
        .put("ai_model", source.model())
        .put("prompt_version", source.promptVersion())
        .put("language", source.language())
        .put("script", source.script())
        .put("error", output.error())
        .put("stdout", output.stdout())
        .put("stderr", output.stderr())
        .strings("tags", attempt.labels().tags())
        .objects("output_files", output.files(), AttemptJson::file);
    Extra.write(out, said, "", name -> !name.startsWith(SentryEvent.EVENT));
  }
}
