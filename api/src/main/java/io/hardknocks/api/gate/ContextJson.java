package io.hardknocks.api.gate;

import io.hardknocks.analysis.prompt.PromptText;
import io.hardknocks.analysis.prompt.Remedy;
import io.hardknocks.codec.JsonObject;

/** The learned text for a model. */
public final class ContextJson {
  private ContextJson() {}

  public static void write(JsonObject out, PromptText.Written written) {
    out.put("context", written.text()).objects("lessons", written.remedies(), ContextJson::remedy);
  }

  private static void remedy(JsonObject out, Remedy remedy) {
    var seen = remedy.failure();
    out.put("id", remedy.name())
        .put("category", seen.category())
        .put("message", seen.message())
        .put("occurrences", seen.occurrences())
        .put("fix_rate", seen.fixRate(), 4)
        .put("fix", remedy.fix())
        .put("proven", remedy.proven())
        .put("seen", seen.last().toString());
  }
}
