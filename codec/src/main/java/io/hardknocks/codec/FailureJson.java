package io.hardknocks.codec;

import io.hardknocks.model.Failure;
import io.hardknocks.model.Frame;

/** A failure in the field names that {@code classify} and {@code run --json} share. */
public final class FailureJson {
  private FailureJson() {}

  /** What {@code classify} prints: no frames, no tags. */
  public static void brief(JsonObject out, Failure failure) {
    var verdict = failure.verdict();
    var line = failure.line();
    out.put("category", verdict.category().wire())
        .put("severity", verdict.severity().wire())
        .put("fixable", verdict.fixable())
        .put("transient", verdict.isTransient())
        .put("auto_recoverable", verdict.autoRecoverable())
        .put("exception", failure.exception())
        .put("message", failure.message())
        .putNumber("line", line == null ? null : line.number())
        .put("fingerprint", failure.fingerprint().value())
        .put("suggested_fix", verdict.suggestedFix());
  }

  public static void write(JsonObject out, Failure failure) {
    var line = failure.line();
    brief(out, failure);
    out.put("line_text", line == null ? null : line.text())
        .put("rule", failure.verdict().rule())
        .objects("frames", failure.frames(), FailureJson::frame)
        .strings("tags", failure.tags());
  }

  private static void frame(JsonObject out, Frame frame) {
    out.put("file", frame.file())
        .put("function", frame.function())
        .put("line", frame.line())
        .put("in_app", frame.inApp());
  }
}
