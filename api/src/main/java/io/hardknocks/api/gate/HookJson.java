package io.hardknocks.api.gate;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.codec.ToolCall;

/** Advice in the form that coding agents add to their context. */
public final class HookJson {
  private HookJson() {}

  public static void write(JsonObject out, ToolCall call, String text) {
    out.object(
        "hookSpecificOutput",
        inner ->
            inner
                .put("hookEventName", call.event().isEmpty() ? "PreToolUse" : call.event())
                .put("additionalContext", text));
  }
}
