package io.hardknocks.codec.layout.generation;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.codec.layout.Extra;
import io.hardknocks.codec.layout.FileNames;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Finding;
import io.hardknocks.model.step.Step;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A session as {@code session_ID.jsonl}, with the texts of its model calls beside it. */
public final class GenerationFiles {
  private static final Set<String> START =
      Set.of("event", "timestamp", "session_id", "project", "stage", "attempt_id", "method");
  private static final Set<String> OF_EVENT =
      Set.of(
          "event",
          "timestamp",
          "session_id",
          "project",
          "stage",
          "component",
          "event_id",
          "attempt_id",
          "duration_ms",
          "success",
          "name");

  private final String session;
  private final FileSink sink;

  private GenerationFiles(String session, FileSink sink) {
    this.session = session;
    this.sink = sink;
  }

  /** Takes files by their path. */
  public interface FileSink {
    void write(String path, String text) throws IOException;
  }

  /**
   * @param attempts in order of trying
   * @param steps in order of happening
   */
  public static void write(String session, List<Attempt> attempts, List<Step> steps, FileSink sink)
      throws IOException {
    var files = new GenerationFiles(session, sink);
    var lines = new StringBuilder();
    var left = new LinkedHashMap<AttemptId, List<Step>>();
    var loose = new ArrayList<Step>();
    for (var step : steps) {
      var attempt = step.place().attempt();
      if (attempt == null) loose.add(step);
      else left.computeIfAbsent(attempt, none -> new ArrayList<>()).add(step);
    }
    for (var attempt : attempts)
      files.attempt(lines, attempt, left.getOrDefault(attempt.id(), List.of()));
    for (var step : loose) files.detailAlone(step);
    sink.write("session_" + FileNames.of(session) + ".jsonl", lines.toString());
  }

  private void attempt(StringBuilder lines, Attempt attempt, List<Step> steps) throws IOException {
    line(lines, out -> start(out, attempt));
    for (var step : steps) step(lines, attempt, step);
    if (attempt.outcome() != Outcome.SUCCEEDED && !error(attempt).isEmpty())
      line(lines, out -> error(out, attempt));
    line(lines, out -> end(out, attempt));
  }

  private static void line(StringBuilder lines, java.util.function.Consumer<JsonObject> fields) {
    lines.append(JsonObject.line(fields)).append('\n');
  }

  private void common(JsonObject out, String event, Instant at, Attempt attempt) {
    out.put("event", event)
        .put("timestamp", at)
        .put("session_id", session)
        .put("project", attempt.stage().project().name())
        .put("stage", attempt.stage().name())
        .put("attempt_id", attempt.id().value());
  }

  private void start(JsonObject out, Attempt attempt) {
    common(out, "stage_start", attempt.execution().startedAt(), attempt);
    out.put("method", attempt.turn().method());
    var attributes = attempt.labels().attributes();
    if (attributes.containsKey("component")) out.putRaw("component", attributes.get("component"));
    Extra.write(
        out, attributes, "start.", name -> !START.contains(name) && !name.equals("component"));
  }

  private static String error(Attempt attempt) {
    var failure = attempt.failure();
    var error = attempt.output().error();
    return error.isEmpty() && failure != null ? failure.headline() : error;
  }

  private void error(JsonObject out, Attempt attempt) {
    var failure = attempt.failure();
    var line = failure == null ? null : failure.line();
    common(out, "error", ended(attempt), attempt);
    var attributes = attempt.labels().attributes();
    out.put("error_type", failure == null ? "" : failure.exception())
        .put("error_message", error(attempt));
    if (line != null && !attributes.containsKey("error.line_number"))
      out.put("line_number", line.number());
    var derived = new ArrayList<>(List.of("error_type"));
    if (!attributes.containsKey("error.line_number")) derived.add("line_number");
    if (attempt.output().error().isEmpty()) derived.add("error_message");
    out.strings("derived", derived);
    Extra.write(
        out,
        attributes,
        "error.",
        name -> !OF_EVENT.contains(name) && !name.startsWith("error_") && !name.equals("derived"));
  }

  private static Instant ended(Attempt attempt) {
    var execution = attempt.execution();
    var duration = execution.duration();
    return execution.startedAt().plus(duration == null ? Duration.ZERO : duration);
  }

  private void end(JsonObject out, Attempt attempt) {
    var source = attempt.source();
    var output = attempt.output();
    var previous = attempt.turn().previous();
    common(out, "stage_end", ended(attempt), attempt);
    var attributes = attempt.labels().attributes();
    if (attributes.containsKey("component")) out.putRaw("component", attributes.get("component"));
    out.put("outcome", attempt.outcome().wire())
        .put("success", attempt.outcome() == Outcome.SUCCEEDED)
        .put("duration_ms", attempt.execution().duration());
    if (previous != null) out.put("previous_attempt_id", previous.value());
    if (attempt.execution().exitCode() != null)
      out.putNumber("exit_code", attempt.execution().exitCode());
    text(out, "user_prompt", source.prompt());
    text(out, "model", source.model());
    text(out, "prompt_version", source.promptVersion());
    text(out, "language", source.language());
    text(out, "script", source.script());
    text(out, "stdout", output.stdout());
    text(out, "stderr", output.stderr());
    if (!attempt.labels().tags().isEmpty()) out.strings("tags", attempt.labels().tags());
    if (!output.files().isEmpty())
      out.objects("output_files", output.files(), io.hardknocks.codec.AttemptJson::file);
    var usage = attempt.execution().usage();
    if (usage.source() != io.hardknocks.model.Usage.Source.NONE)
      out.object(
          "usage", object -> io.hardknocks.codec.AttemptJson.usage(object, usage, new TreeMap<>()));
    Extra.write(out, attributes, "", GenerationFiles::ofEnd);
  }

  private static boolean ofEnd(String name) {
    return !name.startsWith("start.")
        && !name.startsWith("error.")
        && !OF_EVENT.contains(name)
        && !ENDS.contains(name);
  }

  private static final Set<String> ENDS =
      Set.of(
          "outcome",
          "previous_attempt_id",
          "exit_code",
          "user_prompt",
          "model",
          "prompt_version",
          "language",
          "script",
          "stdout",
          "stderr",
          "tags",
          "output_files",
          "usage");

  private static void text(JsonObject out, String name, String text) {
    if (!text.isEmpty()) out.put(name, text);
  }

  private static String event(Detail detail) {
    return switch (detail) {
      case Detail.ModelCall _ -> "llm_interaction";
      case Detail.Validation _ -> "validation";
      case Detail.Custom custom -> custom.word();
      default -> Detail.Kind.of(detail).wire();
    };
  }

  private void step(StringBuilder lines, Attempt attempt, Step step) throws IOException {
    boolean failed = step.ending().failed();
    var event = event(step.detail());
    var file = file(step);
    line(
        lines,
        out -> {
          common(
              out,
              event.equals("validation") && failed ? "validation_error" : event,
              step.timing().startedAt(),
              attempt);
          fields(out, step, file != null);
        });
    if (file != null) sink.write(file, JsonObject.pretty(out -> detail(out, step)));
  }

  private void fields(JsonObject out, Step step, boolean beside) {
    var written = new HashSet<>(OF_EVENT);
    out.put("event_id", step.id().value());
    if (!step.name().equals(usual(step))) out.put("name", step.name());
    if (step.timing().duration() != null) out.put("duration_ms", step.timing().duration());
    if (step.ending().status() != Ending.Status.UNKNOWN)
      out.put("success", !step.ending().failed());
    var component = step.attributes().get("component");
    if (component != null) out.putRaw("component", component);
    facts(step, beside)
        .forEach(
            (name, value) -> {
              written.add(name);
              value.write(out, name);
            });
    Extra.write(
        out,
        step.attributes(),
        "",
        name ->
            !written.contains(name)
                && !name.equals(EventSteps.FILE)
                && !name.startsWith(EventSteps.DETAIL));
  }

  /** What a step is called whose writer gave it no name. */
  private static String usual(Step step) {
    return switch (step.detail()) {
      case Detail.Validation check when !check.of().equals("custom") -> check.of();
      case Detail.Custom custom -> custom.word();
      default -> Detail.Kind.of(step.detail()).wire();
    };
  }

  private interface Value {
    void write(JsonObject out, String name);
  }

  private static Map<String, Value> facts(Step step, boolean beside) {
    var facts = new LinkedHashMap<String, Value>();
    switch (step.detail()) {
      case Detail.ModelCall call -> call(facts, call, beside);
      case Detail.TemplateRender render -> {
        put(facts, "template", render.template());
        put(facts, "output", render.output());
        if (!render.variables().isEmpty())
          facts.put(
              "variables",
              (out, name) -> out.object(name, in -> render.variables().forEach(in::putRaw)));
      }
      case Detail.Validation check -> check(facts, check, step.ending());
      case Detail.FileWrite write -> {
        put(facts, "path", write.file().path());
        facts.put("size", (out, name) -> out.put(name, write.file().sizeBytes()));
        put(facts, "sha256", write.file().sha256());
        put(facts, "permissions", write.permissions());
        truth(facts, "verified", write.verified());
      }
      case Detail.CodeGeneration made -> {
        put(facts, "specification", made.specification());
        put(facts, "code", made.code());
        truth(facts, "parses", made.parses());
        facts.put(
            "problems",
            (out, name) -> out.objects(name, made.problems(), GenerationFiles::finding));
      }
      case Detail.ToolCall call -> {
        put(facts, "tool", call.tool());
        put(facts, "arguments", call.arguments());
        put(facts, "result", call.result());
      }
      case Detail.Custom _ -> {}
    }
    boolean check = step.detail() instanceof Detail.Validation;
    if (!step.ending().error().isEmpty())
      put(facts, check ? "traceback" : "error", step.ending().error());
    return facts;
  }

  private static void put(Map<String, Value> facts, String name, String text) {
    if (!text.isEmpty()) facts.put(name, (out, as) -> out.put(as, text));
  }

  private static void number(Map<String, Value> facts, String name, @Nullable Long number) {
    if (number != null) facts.put(name, (out, as) -> out.put(as, number.longValue()));
  }

  private static void truth(Map<String, Value> facts, String name, @Nullable Boolean truth) {
    if (truth != null) facts.put(name, (out, as) -> out.put(as, truth.booleanValue()));
  }

  private static void call(Map<String, Value> facts, Detail.ModelCall call, boolean beside) {
    var tokens = call.tokens();
    put(facts, "model", call.model());
    put(facts, "provider", call.provider());
    number(facts, "tokens_in", tokens.input());
    number(facts, "tokens_out", tokens.output());
    number(facts, "total_tokens", tokens.total());
    number(facts, "cache_read_tokens", tokens.cacheRead());
    number(facts, "cache_write_tokens", tokens.cacheWrite());
    number(facts, "reasoning_tokens", tokens.reasoning());
    if (tokens.counting() != io.hardknocks.model.step.Counting.UNKNOWN)
      put(facts, "counting", tokens.counting().wire());
    if (!call.parameters().isEmpty())
      facts.put(
          "parameters",
          (out, name) -> out.object(name, in -> call.parameters().forEach(in::putRaw)));
    var firstToken = call.delivery().firstToken();
    if (firstToken != null) facts.put("first_token_ms", (out, name) -> out.put(name, firstToken));
    if (call.delivery().retries() > 0) number(facts, "retries", (long) call.delivery().retries());
    if (beside) {
      number(facts, "prompt_length", (long) call.prompt().length());
      number(facts, "response_length", (long) call.response().length());
    }
  }

  private static void check(Map<String, Value> facts, Detail.Validation check, Ending ending) {
    put(facts, "validation_type", check.of());
    if (check.errors().size() == 1) {
      var error = check.errors().getFirst();
      facts.put("error_message", (out, name) -> out.put(name, error.message()));
      if (error.line() > 0) number(facts, "line_number", (long) error.line());
      put(facts, "code_context", error.context());
    } else if (!check.errors().isEmpty() || ending.failed()) {
      facts.put(
          "errors", (out, name) -> out.objects(name, check.errors(), GenerationFiles::finding));
    }
    if (!check.fixesApplied().isEmpty())
      facts.put("fixes_applied", (out, name) -> out.strings(name, check.fixesApplied()));
    if (check.recovery() != io.hardknocks.model.step.Recovery.NOT_TRIED)
      put(facts, "recovery", check.recovery().wire());
  }

  private static void finding(JsonObject out, Finding finding) {
    out.put("message", finding.message())
        .putNumber("line", finding.line() == 0 ? null : finding.line())
        .put("context", finding.context());
  }

  /** Where the texts of a step lie; {@code null} when it has none. */
  private static @Nullable String file(Step step) {
    var told = step.attributes().get(EventSteps.FILE);
    if (told != null && told.matches("\"[\\w.%+-]{1,220}\""))
      return told.substring(1, told.length() - 1);
    if (!(step.detail() instanceof Detail.ModelCall call)) return null;
    if (call.prompt().isEmpty() && call.response().isEmpty()) return null;
    var component = step.attributes().get("component");
    boolean plain = component != null && component.matches("\"[\\w-]{1,80}\"");
    var id = step.id().value();
    boolean safe = FileNames.of(id).equals(id) && id.length() < 120 && !id.contains("_");
    var name = plain && component != null ? component.substring(1, component.length() - 1) : "";
    return safe && plain ? "llm_" + id + "_" + name + ".json" : null;
  }

  private void detail(JsonObject out, Step step) {
    var written = new HashSet<>(Set.of("session_id", "event_id", "timestamp"));
    out.put("session_id", session)
        .put("event_id", step.id().value())
        .put("timestamp", step.timing().startedAt());
    if (step.attributes().containsKey("component"))
      out.putRaw("component", step.attributes().get("component"));
    if (step.detail() instanceof Detail.ModelCall call) {
      out.put("model", call.model()).put("prompt", call.prompt()).put("response", call.response());
      written.addAll(Set.of("model", "prompt", "response", "component"));
    }
    Extra.write(out, step.attributes(), EventSteps.DETAIL, name -> !written.contains(name));
  }

  private void detailAlone(Step step) throws IOException {
    var file = file(step);
    if (file == null) return;
    sink.write(
        file,
        JsonObject.pretty(
            out -> {
              out.put("session_id", session).put("timestamp", step.timing().startedAt());
              fields(out, step, false);
              if (step.detail() instanceof Detail.ModelCall call)
                out.put("prompt", call.prompt()).put("response", call.response());
            }));
  }
}
