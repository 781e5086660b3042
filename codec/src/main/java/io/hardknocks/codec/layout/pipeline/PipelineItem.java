package io.hardknocks.codec.layout.pipeline;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.layout.Attempts;
import io.hardknocks.codec.layout.Draft;
import io.hardknocks.codec.layout.Endings;
import io.hardknocks.codec.layout.ErrorText;
import io.hardknocks.codec.layout.Fields;
import io.hardknocks.codec.layout.Naming;
import io.hardknocks.codec.layout.Taker;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.step.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One item of a pipeline as attempts and steps. A stage was tried as often as its retries say, and
 * once more where they do not end as the stage did. A stage that did not begin or end yet is no
 * attempt. Model calls and validations belong to the attempt that was under way.
 */
final class PipelineItem {
  /** The record of an attempt's error in the item's list. */
  static final String ERROR = "pipeline_error";

  /** Before the fields of the item itself, which its first attempt keeps. */
  static final String ITEM = "pipeline.";

  private final Fields fields;
  private final String project;
  private final String name;
  private final Instant written;
  private final @Nullable Instant created;
  private final List<Try> tries = new ArrayList<>();
  private final Map<Try, List<Draft>> steps = new LinkedHashMap<>();
  private final List<Draft> loose = new ArrayList<>();

  /**
   * @param written when the file was, for an item that says no time
   */
  PipelineItem(Fields fields, String project, String name, Instant written) {
    this.written = written;
    this.fields = fields;
    var named = fields.name(200, "project");
    this.project = named == null ? project : named;
    this.name = name;
    created = fields.time("created_at", "started_at", "start_time", "timestamp");
  }

  void tell(Taker taker) throws BadRecord, InterruptedException {
    for (var derived : fields.tags("derived")) fields.any(derived);
    stages();
    schedule();
    errors();
    calls();
    validations();
    attempts(taker);
  }

  private void stages() {
    var retries = byName(fields.any("retry_attempts", "retries"));
    var stages = byName(fields.any("stages"));
    for (var stage : stages.entrySet())
      stage(stage.getKey(), stage.getValue(), retries.remove(stage.getKey()));
    for (var stage : retries.entrySet()) tries.addAll(retried(stage.getKey(), stage.getValue()));
  }

  /** An object by its names, or a list of objects by the name that each has. */
  private static Map<String, JsonNode> byName(@Nullable JsonNode value) {
    var byName = new LinkedHashMap<String, JsonNode>();
    if (value instanceof ObjectNode object) {
      for (var field : object.properties()) byName.put(field.getKey(), field.getValue());
    } else if (value instanceof ArrayNode list) {
      for (var one : list) {
        var stage =
            one instanceof ObjectNode object
                ? Fields.of(object).name(200, "stage", "name", "stage_name")
                : null;
        if (stage == null) continue;
        byName.merge(stage, one, (first, second) -> many(first).add(second));
      }
    }
    return byName;
  }

  private static ArrayNode many(JsonNode first) {
    return first instanceof ArrayNode list ? list : JsonNodeFactory.instance.arrayNode().add(first);
  }

  private void stage(String stage, JsonNode record, @Nullable JsonNode retries) {
    var retried = retries == null ? new ArrayList<Try>() : retried(stage, retries);
    if (record instanceof ObjectNode object) {
      var own = Fields.of(object);
      var outcome = outcome(own);
      if (outcome != null) end(new Try(stage, outcome, own), retried);
    } else if (record.isString()) {
      var outcome = Endings.of(record.stringValue());
      if (outcome != null) end(new Try(stage, outcome, Fields.none()), retried);
    }
    tries.addAll(retried);
  }

  /** The stage's own record is of its last try, which the retries may tell of too. */
  private static void end(Try last, List<Try> retried) {
    boolean told = !retried.isEmpty() && retried.getLast().outcome() == last.outcome();
    if (told && retried.size() > 1) last.startAgain();
    if (told) retried.getLast().add(last);
    else retried.add(last);
  }

  private static List<Try> retried(String stage, JsonNode records) {
    var retried = new ArrayList<Try>();
    for (var record : many(records)) {
      if (!(record instanceof ObjectNode object)) continue;
      var own = Fields.of(object);
      own.any("attempt_number", "attempt");
      var outcome = outcome(own);
      retried.add(new Try(stage, outcome == null ? Outcome.FAILED : outcome, own));
    }
    return retried;
  }

  /** {@code null} when it has none yet. */
  private static @Nullable Outcome outcome(Fields record) {
    var status = record.look("status");
    var told = status == null ? null : Endings.of(status.asString(""));
    if (told != null) record.any("status");
    var success = record.yes("success", "succeeded");
    if (told != null) return told;
    if (status != null && success == null) return null;
    if (success != null) return success ? Outcome.SUCCEEDED : Outcome.FAILED;
    return record.has("error", "error_message")
        ? Outcome.FAILED
        : record.has("end_time") ? Outcome.SUCCEEDED : null;
  }

  /** A try without a time begins when the one before ended. */
  private void schedule() {
    var first =
        tries.stream().map(Try::start).filter(java.util.Objects::nonNull).min(Instant::compareTo);
    var clock = created == null ? first.orElse(written) : created;
    for (var one : tries) {
      one.startAt(clock);
      clock = one.end(clock);
    }
  }

  private void errors() {
    byName(fields.any("errors")).forEach(this::error);
  }

  private void error(String key, JsonNode value) {
    if (!(value instanceof ObjectNode record) || record.path("understood").asBoolean(false)) return;
    var own = Fields.of(record.deepCopy());
    var message = ErrorText.take(own);
    var text = message.isEmpty() ? own.text("message", List.of("error_message"), key) : message;
    var stage = own.text("stage", List.of("stage_name"), "");
    record.put("key", key);
    var owner = owner(key, text, stage);
    if (owner != null) owner.error(text, record);
    else loose.add(loose(key, text, own, record));
  }

  private @Nullable Try owner(String key, String message, String stage) {
    for (var one : tries) if (one.lacksError() && same(one.error(), message)) return one;
    for (var one : tries)
      if (one.lacksError()
          && one.error().isEmpty()
          && (one.stage().equals(stage) || mentions(key, one.stage()))) return one;
    var silent = tries.stream().filter(one -> one.lacksError() && one.error().isEmpty()).toList();
    return stage.isEmpty() && silent.size() == 1 ? silent.getFirst() : null;
  }

  private static boolean same(String error, String message) {
    return !error.isEmpty()
        && !message.isEmpty()
        && (error.contains(message) || message.contains(error));
  }

  private static boolean mentions(String key, String stage) {
    return key.equals(stage)
        || key.startsWith(stage + "_")
        || key.startsWith(stage + ".")
        || key.startsWith(stage + ":");
  }

  private Draft loose(String key, String message, Fields own, ObjectNode record) {
    return Draft.step()
        .put("id", id("error", key))
        .put("type", "error")
        .put("name", key.isBlank() ? "error" : Naming.fit(key, 500))
        .put("started_at", own.time("first_seen", "timestamp"))
        .put("status", "failed")
        .put("error", message)
        .set(ERROR, record);
  }

  private String id(Object... parts) {
    return Naming.fit(name, 100)
        + "."
        + parts[0]
        + "."
        + Naming.hash(project, name, created, List.of(parts));
  }

  private void calls() {
    for (var key :
        List.of("claude_api_usage", "api_usage", "llm_usage", "model_usage", "llm_calls")) {
      var calls = fields.list(key);
      if (calls == null) continue;
      int number = 0;
      for (var call : calls)
        if (call instanceof ObjectNode object) call(key, Fields.of(object), number++);
    }
  }

  private void call(String list, Fields call, int number) {
    for (var derived : call.tags("derived")) call.any(derived);
    var content = call.rest().toString();
    var model = call.name(200, "model_used", "model", "model_name");
    boolean claude = list.startsWith("claude") || (model != null && model.startsWith("claude"));
    var told = call.text("provider");
    var draft =
        Draft.step()
            .put("type", "llm_call")
            .put("provider", told != null ? told : claude ? "anthropic" : null)
            .put("model", model)
            .put("name", call.name(500, "name", "purpose", "operation"))
            .put("started_at", call.time("timestamp", "started_at", "time"))
            .put(
                "duration_ms",
                call.duration(
                    "response_time_seconds",
                    "response_time",
                    "duration_seconds",
                    "duration_ms",
                    "latency_ms",
                    "latency"))
            .put("prompt", call.text("prompt"))
            .put("response", call.text("response"));
    var usage = Draft.attempt();
    for (var name :
        List.of(
            "prompt_tokens",
            "completion_tokens",
            "input_tokens",
            "output_tokens",
            "total_tokens",
            "cache_read_tokens",
            "cache_write_tokens",
            "cache_read_input_tokens",
            "cache_creation_input_tokens",
            "reasoning_tokens")) usage.put(name, call.count(name));
    usage.put("counting", call.text("counting"));
    draft.set("usage", usage.node());
    ending(draft, call);
    draft.put("id", stepId(call, "call", content + number));
    place(draft, call).add(draft.rest(call));
  }

  private String stepId(Fields step, String kind, String content) {
    var own = step.name(200, "step_id");
    return own == null ? id(kind, content) : own;
  }

  private static void ending(Draft draft, Fields step) {
    var success = step.yes("success", "succeeded", "passed");
    var error = ErrorText.take(step);
    if (!error.isEmpty()) draft.put("error", error);
    if (success != null) draft.put("status", success ? "succeeded" : "failed");
  }

  private void validations() {
    var history = fields.list("validation_history", "validations");
    if (history == null) return;
    int number = 0;
    for (var one : history)
      if (one instanceof ObjectNode object) validation(Fields.of(object), number++);
  }

  private void validation(Fields check, int number) {
    var content = check.rest().toString();
    var of = check.name(200, "type", "validation_type", "kind");
    var draft =
        Draft.step()
            .put("type", "validation")
            .put("of", of)
            .put("name", of)
            .put("started_at", check.time("timestamp", "time"))
            .put("duration_ms", check.duration("duration_seconds", "duration_ms", "duration"))
            .put("recovery", recovery(check));
    draft.set("errors", findings(check.any("errors", "error_messages")));
    draft.strings("fixes_applied", check.tags("fixes_applied", "fixes"));
    ending(draft, check);
    if (!draft.has("status")) draft.put("status", draft.has("errors") ? "failed" : "succeeded");
    draft.put("id", stepId(check, "validation", content + number));
    place(draft, check).add(draft.rest(check));
  }

  private static @Nullable ArrayNode findings(@Nullable JsonNode errors) {
    var list = JsonNodeFactory.instance.arrayNode();
    if (errors == null) return null;
    for (var error : many(errors)) {
      if (error.isString()) list.add(error);
      else if (error instanceof ObjectNode object) list.add(finding(Fields.of(object)));
      else if (!error.isNull()) list.add(error.toString());
    }
    return list.isEmpty() ? null : list;
  }

  private static ObjectNode finding(Fields error) {
    var whole = error.rest().toString();
    var message = ErrorText.take(error);
    return Draft.attempt()
        .put(
            "message",
            message.isEmpty() ? error.text("message", List.of("msg", "text"), whole) : message)
        .put("line", error.count("line", "line_number", "lineno"))
        .put("context", error.text("context", "code_context", "code"))
        .node();
  }

  private static @Nullable String recovery(Fields check) {
    var told = check.name(20, "recovery");
    var tried = check.yes("auto_recovery_attempted", "recovery_attempted");
    var worked =
        check.yes(
            "auto_recovery_success",
            "auto_recovery_successful",
            "auto_recovery_succeeded",
            "recovered");
    if (told != null) return told;
    if (worked != null && !Boolean.FALSE.equals(tried)) return worked ? "worked" : "failed";
    return tried == null ? null : tried ? "tried" : "not_tried";
  }

  /** The steps of the attempt that one belongs to. */
  private List<Draft> place(Draft step, Fields record) {
    var attempt = record.text("attempt_id");
    var stage = record.text("stage", List.of("stage_name"), "");
    var at = step.node().path("started_at").asString(null);
    Try owner = null;
    for (var one : tries) {
      if (attempt != null && one.draft().node().path("id").asString("").equals(attempt))
        owner = one;
      else if (attempt == null
          && !stage.isEmpty()
          && one.stage().equals(stage)
          && (owner == null || begun(one, at))) owner = one;
    }
    if (owner == null && attempt == null) owner = underWay(at);
    return owner == null ? loose : steps.computeIfAbsent(owner, none -> new ArrayList<>());
  }

  private static boolean begun(Try one, @Nullable String at) {
    var start = one.start();
    return at == null || start == null || !start.isAfter(Instant.parse(at));
  }

  /** The last that had begun; the first when none had. */
  private @Nullable Try underWay(@Nullable String at) {
    Try last = null;
    for (var one : tries) if (begun(one, at) && (last == null || !later(last, one))) last = one;
    return last == null && !tries.isEmpty() ? tries.getFirst() : last;
  }

  private static boolean later(Try one, Try other) {
    var a = one.start();
    var b = other.start();
    return a != null && b != null && a.isAfter(b);
  }

  private void attempts(Taker taker) throws BadRecord, InterruptedException {
    var numbers = new LinkedHashMap<String, Integer>();
    boolean first = true;
    for (var one : tries) {
      int number = numbers.merge(one.stage(), 1, Integer::sum);
      var draft = one.draft();
      if (!draft.has("id")) draft.put("id", attemptId(one, number));
      draft
          .put("project", project)
          .put("session_id", name)
          .put("stage", Naming.fit(one.stage(), 200));
      draft.put("outcome", one.outcome());
      for (var step : steps.getOrDefault(one, List.of())) draft.add("steps", step);
      if (first) item(draft);
      first = false;
      taker.attempt(Attempts.of(draft));
    }
    loose(taker);
  }

  private void item(Draft draft) {
    if (created != null) draft.put(ITEM + "created_at", created);
    draft.rest(ITEM, fields);
  }

  private String attemptId(Try one, int number) {
    return Naming.fit(name, 80)
        + "."
        + Naming.fit(one.stage(), 60)
        + "."
        + number
        + "."
        + Naming.hash(project, name, created, one.stage(), one.stated()).substring(0, 6);
  }

  /** What belongs to no attempt is the session's. */
  private void loose(Taker taker) throws BadRecord, InterruptedException {
    var stage = new StageKey(new Project(project), name, "pipeline");
    var at = created == null ? written : created;
    for (var draft : loose) {
      var step = Attempts.step(stage, new AttemptId("none"), at, draft);
      taker.steps(List.of(step.at(new Place(stage, null, null))));
    }
  }
}
