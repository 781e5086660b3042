package io.hardknocks.api.gate;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Checked;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.engine.gate.Question;
import io.hardknocks.engine.gate.Unread;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Violation;
import org.jspecify.annotations.Nullable;

/** What is to be said of a script before it runs. */
public final class CheckJson {
  private CheckJson() {}

  /**
   * An answer.
   *
   * @param context {@code null} when no prompt was given that it is for
   * @param fixed the corrected script; {@code null} when nobody asked for it
   */
  public record Told(
      Checked checked, Seen seen, @Nullable String context, @Nullable String fixed) {}

  /**
   * What is known of a script as a whole.
   *
   * @param unread why silence about it says nothing; {@code null} when it was read whole
   * @param failed an attempt of this very script that failed; {@code null} when none is known
   */
  public record Seen(@Nullable String unread, @Nullable Attempt failed) {
    public static Seen of(Hardknocks memory, Question question) {
      return new Seen(
          Unread.why(question.language(), question.script(), question.place().module()),
          memory.reports().failedBefore(question.project(), question.script()));
    }

    public boolean isNothing() {
      return unread == null && failed == null;
    }
  }

  public static void write(JsonObject out, Told told) {
    out.objects("violations", told.checked().violations(), CheckJson::violation)
        .objects("warnings", told.checked().hints(), HintJson::write);
    if (told.seen().unread() != null) out.put("unchecked", told.seen().unread());
    if (told.seen().failed() != null) out.put("failed_before", told.seen().failed().id().value());
    if (told.context() != null) out.put("context", told.context());
    if (told.fixed() != null) out.put("fixed", told.fixed());
  }

  private static void violation(JsonObject out, Violation violation) {
    out.put("line", violation.line())
        .put("forbidden", violation.forbidden())
        .put("allowed_instead", violation.allowedInstead())
        .put("rule", violation.rule())
        .put("message", violation.message());
  }
}
