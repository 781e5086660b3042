package io.hardknocks.codec.layout.generation;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.codec.layout.Extra;
import io.hardknocks.codec.layout.FileNames;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A session as {@code session_ID.jsonl}, with the texts of its model calls beside it. */
public final class GenerationFiles {
  private final String session;
  private final FileSink sink;
  private final AttemptEvents events;

  private GenerationFiles(String session, FileSink sink) {
    this.session = session;
    this.sink = sink;
    events = new AttemptEvents(session);
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
    line(lines, out -> events.start(out, attempt));
    for (var step : steps) step(lines, attempt, step);
    if (attempt.outcome() != Outcome.SUCCEEDED && !AttemptEvents.error(attempt).isEmpty())
      line(lines, out -> events.error(out, attempt));
    line(lines, out -> events.end(out, attempt));
  }

  private static void line(StringBuilder lines, java.util.function.Consumer<JsonObject> fields) {
    lines.append(JsonObject.line(fields)).append('\n');
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
          events.common(
              out,
              event.equals("validation") && failed ? "validation_error" : event,
              step.timing().startedAt(),
              attempt);
          fields(out, step, file != null);
        });
    if (file != null) sink.write(file, JsonObject.pretty(out -> detail(out, step)));
  }

  private void fields(JsonObject out, Step step, boolean beside) {
    var written = new HashSet<>(AttemptEvents.OF_EVENT);
    out.put("event_id", step.id().value());
    if (!step.name().equals(usual(step))) out.put("name", step.name());
    if (step.timing().duration() != null) out.put("duration_ms", step.timing().duration());
    if (step.ending().status() != Ending.Status.UNKNOWN)
      out.put("success", !step.ending().failed());
    var component = step.attributes().get("component");
    if (component != null) out.putRaw("component", component);
    StepFacts.of(step, beside)
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
