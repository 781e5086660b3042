package io.hardknocks.codec.layout.recording;

import io.hardknocks.codec.layout.Draft;
import io.hardknocks.codec.layout.Fields;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The end of an attempt or a step in a recording, in the words of {@code hardknocks log}. */
final class Recorded {
  private static final List<String> FACTS =
      List.of(
          "script", "language", "user_prompt", "ai_model", "prompt_version", "stdout", "stderr");

  private Recorded() {}

  static Draft attempt(Fields fields) {
    var draft = Draft.attempt();
    var said = attributes(fields);
    times(fields, draft);
    draft
        .put("id", fields.text("attempt_id"))
        .put("project", fields.text("project"))
        .put("session_id", fields.text("session_id"))
        .put("stage", fields.text("stage"))
        .put("method", fields.text("method"))
        .put("previous_attempt_id", fields.text("previous_attempt_id"))
        .put("parent_attempt_id", fields.text("parent_attempt_id"))
        .put("outcome", fields.text("outcome"))
        .put("error", error(fields));
    for (var name : FACTS) draft.put(name, said.text(name));
    draft.put("exit_code", said.code("exit_code"));
    draft.strings("tags", said.tags("tags"));
    usage(fields, draft);
    return draft.rest(said);
  }

  private static Fields attributes(Fields fields) {
    var said = fields.object("attributes");
    return said == null ? Fields.none() : said;
  }

  /** A recording says when something ended, and how long it took. */
  private static void times(Fields fields, Draft draft) {
    var at = fields.time("at");
    var duration = fields.duration("duration_ms");
    if (at != null) draft.put("started_at", at.minus(duration == null ? Duration.ZERO : duration));
    draft.put("duration_ms", duration);
  }

  private static @Nullable String error(Fields fields) {
    var error = fields.object("error");
    if (error == null) return null;
    var stack = error.text("stacktrace");
    if (stack != null && !stack.isBlank()) return stack;
    var type = error.text("type", List.of(), "");
    var message = error.text("message", List.of(), "");
    return type.isEmpty() ? message : message.isEmpty() ? type : type + ": " + message;
  }

  private static void usage(Fields fields, Draft draft) {
    var resources = fields.object("resources");
    if (resources == null) return;
    draft.set("usage", measured(resources));
    draft.set("resources", resources.rest());
  }

  /** Takes the measures that we have words for. */
  private static ObjectNode measured(Fields resources) {
    var memory = resources.look("memory");
    var disk = resources.look("disk");
    var usage = Draft.attempt();
    usage.put("cpu_ms", resources.duration("cpu_ms"));
    if (memory != null) usage.set("peak_memory_bytes", memory.get("peak"));
    if (disk != null)
      usage.set("read_bytes", disk.get("read")).set("written_bytes", disk.get("written"));
    return usage.node();
  }

  static Draft step(Fields fields) {
    var kind = fields.text("step", List.of(), "custom");
    var facts = fields.object(kind);
    var draft = Draft.step();
    var said = attributes(fields);
    times(fields, draft);
    draft
        .put("id", fields.text("step_id"))
        .put("parent_id", fields.text("parent_step_id"))
        .put("type", kind)
        .put("name", fields.name(500, "step_name"))
        .put("status", "succeeded".equals(fields.text("outcome")) ? "succeeded" : "failed")
        .put("error", error(fields));
    resources(fields, draft);
    if (facts != null) facts(kind, facts, draft);
    return draft.rest(said);
  }

  private static void resources(Fields fields, Draft draft) {
    var resources = fields.object("resources");
    if (resources == null) return;
    var measured = measured(resources);
    var memory = resources.look("memory");
    if (memory != null && memory.has("start"))
      measured.set("memory_start_bytes", memory.get("start"));
    if (memory != null && memory.has("end")) measured.set("memory_end_bytes", memory.get("end"));
    var files = resources.look("temporary_files");
    if (files != null && files.has("seen")) measured.set("temporary_files", files.get("seen"));
    if (resources.look("pools") instanceof ArrayNode pools && !pools.isEmpty())
      measured.set("pools", pools);
    draft.set("resources", measured);
  }

  private static void facts(String kind, Fields facts, Draft draft) {
    switch (kind) {
      case "llm_call" -> call(facts, draft);
      case "code_generation" ->
          draft.set("parses", facts.any("parsed")).set("problems", facts.any("errors"));
      case "validation" ->
          draft
              .put("of", facts.text("check"))
              .set("errors", facts.any("errors"))
              .set("fixes_applied", facts.any("fixes"));
      default -> {}
    }
    for (var field : facts.rest().properties()) draft.set(field.getKey(), field.getValue());
  }

  private static void call(Fields facts, Draft draft) {
    var asked = facts.text("model");
    var response = facts.object("response");
    var answered = response == null ? null : response.text("model");
    draft.put("model", answered == null ? asked : answered);
    if (answered != null && !answered.equals(asked)) draft.put("requested_model", asked);
    draft.put("prompt", prompt(facts.list("messages")));
    if (response != null)
      draft
          .put("response", response.text("text"))
          .put("response_id", response.text("id"))
          .put("finish_reason", response.text("finish_reason"));
    tokens(facts.object("usage"), draft);
    delivery(facts.object("delivery"), draft);
  }

  private static @Nullable String prompt(@Nullable ArrayNode messages) {
    if (messages == null) return null;
    if (messages.size() == 1) return messages.path(0).path("content").asString("");
    var text = new StringJoiner("\n\n");
    for (var message : messages)
      text.add(message.path("role").asString("") + ": " + message.path("content").asString(""));
    return text.toString();
  }

  private static void tokens(@Nullable Fields told, Draft draft) {
    if (told == null) return;
    var cached = told.text("cached", List.of(), "");
    var usage =
        Draft.attempt()
            .put("input_tokens", told.count("input"))
            .put("output_tokens", told.count("output"))
            .put("cache_read_tokens", told.count("cache_read"))
            .put("cache_write_tokens", told.count("cache_write"))
            .put("reasoning_tokens", told.count("reasoning"));
    if (cached.endsWith("_input")) usage.put("counting", "cached_" + cached);
    draft.set("usage", usage.node());
  }

  private static void delivery(@Nullable Fields told, Draft draft) {
    if (told == null) return;
    draft
        .put("first_token_ms", told.duration("time_to_first_token_ms"))
        .put("retries", told.count("retries"));
    var limits = told.list("rate_limits");
    if (limits == null || limits.isEmpty()) return;
    JsonNode last = limits.get(limits.size() - 1);
    draft.put("rate_limited", Boolean.TRUE).set("retry_after_ms", last.get("retry_after_ms"));
    draft.set("rate_limits", limits);
  }
}
