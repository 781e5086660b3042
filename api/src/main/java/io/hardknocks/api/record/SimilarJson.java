package io.hardknocks.api.record;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.report.fix.SimilarFailure;
import java.util.List;

/** Past failures like one. */
public final class SimilarJson {
  private SimilarJson() {}

  public static void write(JsonObject out, List<SimilarFailure> found) {
    out.objects("similar", found, SimilarJson::failure);
  }

  private static void failure(JsonObject out, SimilarFailure similar) {
    var pattern = similar.pattern();
    var blame = pattern.sample().failure();
    out.put("fingerprint", pattern.fingerprint().value())
        .put("project", pattern.sample().stage().project().name())
        .put("similarity", similar.similarity(), 3)
        .put("why", similar.why())
        .put("exception", blame == null ? null : blame.exception())
        .put("message", blame == null ? null : blame.message())
        .put("count", pattern.failures())
        .put("fixed", pattern.fixed())
        .put("fix_rate", pattern.fixRate(), 4)
        .put("last_seen", pattern.lastSeen())
        .put("sample", pattern.sample().id().value())
        .object("fix", similar.fix(), KnownFixJson::write);
  }
}
