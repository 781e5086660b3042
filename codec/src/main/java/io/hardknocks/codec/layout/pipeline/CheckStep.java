package io.hardknocks.codec.layout.pipeline;

import io.hardknocks.codec.layout.Draft;
import io.hardknocks.codec.layout.ErrorText;
import io.hardknocks.codec.layout.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A validation of an item as a step. */
final class CheckStep {
  private CheckStep() {}

  static Draft of(Fields check, int number, ItemIds ids) {
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
    StepEnding.take(draft, check);
    if (!draft.has("status")) draft.put("status", draft.has("errors") ? "failed" : "succeeded");
    draft.put("id", ids.step(check, "validation", content + number));
    return draft;
  }

  private static @Nullable ArrayNode findings(@Nullable JsonNode errors) {
    var list = JsonNodeFactory.instance.arrayNode();
    if (errors == null) return null;
    for (var error : Named.many(errors)) {
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
}
