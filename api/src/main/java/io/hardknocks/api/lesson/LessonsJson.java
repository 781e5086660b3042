package io.hardknocks.api.lesson;

import io.hardknocks.codec.JsonObject;
import io.hardknocks.codec.LessonJson;
import io.hardknocks.model.lesson.Lesson;
import java.util.List;

/** What fixes taught. */
public final class LessonsJson {
  private LessonsJson() {}

  public static void write(JsonObject out, List<Lesson> lessons) {
    out.objects("lessons", lessons, LessonJson::write);
  }
}
