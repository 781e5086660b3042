package io.hardknocks.api.lesson;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.lesson.audit.Audit;
import io.hardknocks.engine.lesson.audit.AuditLessons.Finding;
import io.hardknocks.engine.lesson.audit.AuditLessons.Kind;

/** Lessons to look at. */
public final class AuditJson {
  private AuditJson() {}

  public static void write(JsonObject out, Audit audit) {
    out.object(
            "counts", all -> audit.counts().forEach((kind, count) -> all.put(kind.wire(), count)))
        .strings("over", audit.over().stream().map(Kind::wire).toList())
        .objects("findings", audit.findings(), AuditJson::finding);
  }

  private static void finding(JsonObject out, Finding finding) {
    out.put("kind", finding.kind().wire())
        .strings("lessons", finding.lessons().stream().map(id -> id.value()).toList())
        .put("detail", finding.detail());
  }
}
