package io.hardknocks.codec.layout.generation;

import io.hardknocks.codec.layout.Draft;
import io.hardknocks.codec.layout.Endings;
import io.hardknocks.codec.layout.ErrorText;
import io.hardknocks.codec.layout.Fields;
import io.hardknocks.model.Outcome;

/** How the operation of an event ended. */
final class EventEnding {
  private EventEnding() {}

  /** As {@link #told}; what says nothing of it went well. */
  static void orSuccess(Fields fields, Draft draft) {
    told(fields, draft);
    if (!draft.has("status") && !draft.has("error")) draft.put("status", "succeeded");
  }

  static void told(Fields fields, Draft draft) {
    status(fields, draft);
    error(fields, draft);
  }

  static void status(Fields fields, Draft draft) {
    var status = fields.look("status");
    var told = status == null ? null : Endings.of(status.asString(""));
    var success = fields.yes("success", "succeeded", "passed");
    if (told != null) fields.any("status");
    if (success == null && told != null) success = told == Outcome.SUCCEEDED;
    if (success != null) draft.put("status", success ? "succeeded" : "failed");
  }

  private static void error(Fields fields, Draft draft) {
    var error = ErrorText.take(fields);
    if (!error.isEmpty()) draft.put("error", error);
  }
}
