package io.hardknocks.codec.layout.generation;

import io.hardknocks.codec.layout.Draft;
import io.hardknocks.codec.layout.ErrorText;
import io.hardknocks.codec.layout.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The event of a validation as a step. */
final class CheckEvent {
  private CheckEvent() {}

  static void take(String kind, Fields fields, Draft draft) {
    boolean failed = kind.equals("validation_error");
    var type = fields.look("error_type");
    var line = fields.count("line_number", "line", "lineno");
    var context = fields.text("code_context", "context", "code_snippet");
    var of = fields.name(200, "validation_type", "validator", "check", "of");
    var trace = fields.text("traceback", "stack_trace", "stacktrace");
    var listed = findings(fields);
    var message = ErrorText.take(fields);
    if (type != null) draft.set("error_type", type);
    var kindOf = of == null ? kindOf(type) : of;
    var named = fields.name(500, "name");
    draft.put("type", "validation").put("of", kindOf).put("name", named == null ? kindOf : named);
    if (!listed.isEmpty()) draft.set("errors", listed);
    else if (!message.isEmpty() || failed) draft.set("errors", one(message, line, context));
    draft.put("error", trace);
    draft.strings("fixes_applied", fields.tags("fixes_applied", "fixes", "auto_fixes"));
    draft.put("recovery", recovery(fields));
    EventEnding.status(fields, draft);
    if (!draft.has("status")) draft.put("status", failed ? "failed" : "succeeded");
  }

  private static @Nullable String kindOf(@Nullable JsonNode type) {
    var word = type == null ? "" : type.asString("");
    if (word.contains("Syntax") || word.equals("syntax")) return "syntax";
    return word.contains("Import") || word.contains("ModuleNotFound") ? "import" : null;
  }

  private static @Nullable String recovery(Fields fields) {
    var told = fields.name(20, "recovery");
    var tried = fields.yes("auto_recovery_attempted", "recovery_attempted", "auto_fix_attempted");
    var worked = fields.yes("auto_recovery_success", "recovered", "auto_fixed");
    if (told != null) return told;
    if (worked != null) return worked ? "worked" : tried == null || tried ? "failed" : "not_tried";
    return tried == null ? null : tried ? "tried" : "not_tried";
  }

  private static ArrayNode findings(Fields fields) {
    var list = JsonNodeFactory.instance.arrayNode();
    if (!(fields.look("errors") instanceof ArrayNode errors)) return list;
    fields.any("errors");
    for (var error : errors) {
      if (!(error instanceof ObjectNode object)) {
        list.add(error.asString(error.toString()));
        continue;
      }
      var own = Fields.of(object);
      var line = own.count("line", "line_number", "lineno");
      var context = own.text("context", "code_context");
      var whole = own.text("message", "msg");
      list.add(finding(whole == null ? ErrorText.take(own) : whole, line, context));
    }
    return list;
  }

  private static ArrayNode one(String message, @Nullable Long line, @Nullable String context) {
    return JsonNodeFactory.instance.arrayNode().add(finding(message, line, context));
  }

  private static ObjectNode finding(String message, @Nullable Long line, @Nullable String context) {
    return Draft.attempt().put("message", message).put("line", line).put("context", context).node();
  }
}
