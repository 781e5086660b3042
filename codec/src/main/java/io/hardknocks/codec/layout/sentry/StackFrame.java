package io.hardknocks.codec.layout.sentry;

import tools.jackson.databind.JsonNode;

/** One call of a stack. */
record StackFrame(JsonNode json) {
  String text(String field, String otherwise) {
    return json.path(field).asString(otherwise);
  }

  long line() {
    return Entries.first(json, "lineno", "lineNo", "line").asLong(0);
  }

  long column() {
    return Entries.first(json, "colno", "colNo").asLong(0);
  }

  String file() {
    return Entries.first(json, "abs_path", "filename", "absPath", "module").asString("?");
  }

  /** The code there, which the service gives out with its line numbers. */
  String code() {
    var code = Entries.first(json, "context_line", "contextLine");
    if (code.isString()) return code.stringValue().strip();
    for (var numbered : json.path("context"))
      if (numbered.path(0).asLong(-1) == line()) return numbered.path(1).asString("").strip();
    return "";
  }
}
