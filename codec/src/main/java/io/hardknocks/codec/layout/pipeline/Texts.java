package io.hardknocks.codec.layout.pipeline;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.model.step.Ending;
import io.hardknocks.model.step.Step;

/** What is told only where there is something to tell. */
final class Texts {
  private Texts() {}

  static void put(JsonObject out, String name, String text) {
    if (!text.isEmpty()) out.put(name, text);
  }

  static void success(JsonObject out, Step step) {
    if (step.ending().status() != Ending.Status.UNKNOWN)
      out.put("success", !step.ending().failed());
    else out.put("success", (String) null);
  }
}
