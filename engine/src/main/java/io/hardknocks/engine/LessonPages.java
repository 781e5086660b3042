package io.hardknocks.engine;

import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.storage.LessonQuery;
import io.hardknocks.storage.LessonStore;
import java.util.ArrayList;
import java.util.List;

/** The lessons of a query beyond its first page. */
public final class LessonPages {
  private LessonPages() {}

  /** All of them, in the order of the store: most fixes first. */
  public static List<Lesson> all(LessonStore lessons, LessonQuery query) {
    var all = new ArrayList<Lesson>();
    var page = lessons.list(query);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = page.size() < query.limit() ? List.of() : lessons.list(query.after(page.getLast()));
    }
    return all;
  }
}
