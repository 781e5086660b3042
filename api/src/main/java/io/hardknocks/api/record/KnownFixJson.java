package io.hardknocks.api.record;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.report.fix.KnownFix;

/** What fixed a failure. */
public final class KnownFixJson {
  private KnownFixJson() {}

  public static void write(JsonObject out, KnownFix known) {
    out.put("sentence", known.sentence())
        .put("evidence", known.isWeak() ? "weak" : "strong")
        .put("failed", known.fix().failed().value())
        .put("fixing", known.fix().fixing().value())
        .put("strategy", known.edits().getFirst().strategy().wire())
        .put("from", known.edits().getFirst().from())
        .put("to", known.edits().getFirst().to());
  }
}
