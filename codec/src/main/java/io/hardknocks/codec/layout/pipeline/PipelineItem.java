package io.hardknocks.codec.layout.pipeline;

import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.layout.Attempts;
import io.hardknocks.codec.layout.Draft;
import io.hardknocks.codec.layout.ErrorText;
import io.hardknocks.codec.layout.Fields;
import io.hardknocks.codec.layout.Naming;
import io.hardknocks.codec.layout.Taker;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.step.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One item of a pipeline as attempts and steps. Model calls and validations belong to the attempt
 * that was under way.
 */
final class PipelineItem {
  /** The record of an attempt's error in the item's list. */
  static final String ERROR = "pipeline_error";

  /** Before the fields of the item itself, which its first attempt keeps. */
  static final String ITEM = "pipeline.";

  private final Fields fields;
  private final ItemIds ids;
  private final Instant written;
  private final List<Try> tries;
  private final Owners owners;
  private final Map<Try, List<Draft>> steps = new LinkedHashMap<>();
  private final List<Draft> loose = new ArrayList<>();

  /**
   * @param written when the file was, for an item that says no time
   */
  PipelineItem(Fields fields, String project, String name, Instant written) {
    this.written = written;
    this.fields = fields;
    var named = fields.name(200, "project");
    var created = fields.time("created_at", "started_at", "start_time", "timestamp");
    ids = new ItemIds(named == null ? project : named, name, created);
    for (var derived : fields.tags("derived")) fields.any(derived);
    tries = Stages.of(fields, created, written);
    owners = new Owners(tries);
  }

  void tell(Taker taker) throws BadRecord, InterruptedException {
    errors();
    calls();
    validations();
    attempts(taker);
  }

  private void errors() {
    Named.of(fields.any("errors")).forEach(this::error);
  }

  private void error(String key, JsonNode value) {
    if (!(value instanceof ObjectNode record) || record.path("understood").asBoolean(false)) return;
    var own = Fields.of(record.deepCopy());
    var message = ErrorText.take(own);
    var text = message.isEmpty() ? own.text("message", List.of("error_message"), key) : message;
    var stage = own.text("stage", List.of("stage_name"), "");
    record.put("key", key);
    var owner = owners.ofError(key, text, stage);
    if (owner != null) owner.error(text, record);
    else loose.add(loose(key, text, own, record));
  }

  private Draft loose(String key, String message, Fields own, ObjectNode record) {
    return Draft.step()
        .put("id", ids.of("error", key))
        .put("type", "error")
        .put("name", key.isBlank() ? "error" : Naming.fit(key, 500))
        .put("started_at", own.time("first_seen", "timestamp"))
        .put("status", "failed")
        .put("error", message)
        .set(ERROR, record);
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

  private void validations() {
    var history = fields.list("validation_history", "validations");
    if (history == null) return;
    int number = 0;
    for (var one : history)
      if (one instanceof ObjectNode object) validation(Fields.of(object), number++);
  }

  private void call(String list, Fields call, int number) {
    add(CallStep.of(list, call, number, ids), call);
  }

  private void validation(Fields check, int number) {
    add(CheckStep.of(check, number, ids), check);
  }

  private void add(Draft step, Fields record) {
    var owner = owners.ofStep(step, record);
    var place = owner == null ? loose : steps.computeIfAbsent(owner, none -> new ArrayList<>());
    place.add(step.rest(record));
  }

  private void attempts(Taker taker) throws BadRecord, InterruptedException {
    var numbers = new LinkedHashMap<String, Integer>();
    boolean first = true;
    for (var one : tries) {
      int number = numbers.merge(one.stage(), 1, Integer::sum);
      var draft = one.draft();
      if (!draft.has("id")) draft.put("id", ids.attempt(one, number));
      draft
          .put("project", ids.project())
          .put("session_id", ids.name())
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
    var created = ids.created();
    if (created != null) draft.put(ITEM + "created_at", created);
    draft.rest(ITEM, fields);
  }

  /** What belongs to no attempt is the session's. */
  private void loose(Taker taker) throws BadRecord, InterruptedException {
    var stage = new StageKey(new Project(ids.project()), ids.name(), "pipeline");
    var created = ids.created();
    var at = created == null ? written : created;
    for (var draft : loose) {
      var step = Attempts.step(stage, new AttemptId("none"), at, draft);
      taker.steps(List.of(step.at(new Place(stage, null, null))));
    }
  }
}
