package io.hardknocks.api.lesson;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.engine.lesson.LessonReport;
import java.util.List;

/** The lessons whose scripts were run again. */
public final class ProveJson {
  private ProveJson() {}

  public static void write(JsonObject out, List<LessonReport> reports) {
    out.objects("lessons", reports, LessonReportJson::write);
  }
}
