package io.hardknocks.codec.layout.pipeline;

import io.hardknocks.codec.layout.Draft;
import io.hardknocks.codec.layout.ErrorText;
import io.hardknocks.codec.layout.Fields;

/** How a step ended, and with which error. */
final class StepEnding {
  private StepEnding() {}

  static void take(Draft draft, Fields step) {
    var success = step.yes("success", "succeeded", "passed");
    var error = ErrorText.take(step);
    if (!error.isEmpty()) draft.put("error", error);
    if (success != null) draft.put("status", success ? "succeeded" : "failed");
  }
}
