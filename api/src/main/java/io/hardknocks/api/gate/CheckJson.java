package io.hardknocks.api.gate;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.embedded.Checked;
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
  public record Told(Checked checked, @Nullable String context, @Nullable String fixed) {}

  public static void write(JsonObject out, Told told) {
    out.objects("violations", told.checked().violations(), CheckJson::violation)
        .objects("warnings", told.checked().hints(), HintJson::write);
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
