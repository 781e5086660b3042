package io.hardknocks.engine.hint;

import io.hardknocks.analysis.gate.Gate;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Warning;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.LessonQuery;
import io.hardknocks.storage.Storage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Checks code against the lessons that are served, read anew for each check. */
public final class ActiveLessons implements CodeCheck {
  private final Storage storage;

  public ActiveLessons(Storage storage) {
    this.storage = storage;
  }

  @Override
  public List<Warning> check(Project project, String language, String code) {
    var lessons = new ArrayList<Lesson>();
    var query =
        LessonQuery.of(project, AttemptQuery.MAX_LIMIT).states(EnumSet.of(LessonState.ACTIVE));
    for (var page = storage.lessons().list(query); !page.isEmpty(); ) {
      lessons.addAll(page);
      page = storage.lessons().list(query.after(page.getLast()));
    }
    return lessons.isEmpty() ? List.of() : Gate.of(lessons).check(language, code);
  }
}
