package io.hardknocks.engine.report.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.contract.LessonSample;
import io.hardknocks.storage.contract.Sample;
import io.hardknocks.storage.memory.MemoryStorage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActiveLessonsTest {
  @Test
  void thePatternOfTheLastOfManyLessonsIsTold() {
    try (var storage = new MemoryStorage()) {
      var lessons = new ArrayList<Lesson>();
      int many = AttemptQuery.MAX_LIMIT + 1;
      for (int i = 1; i < many; i++)
        lessons.add(active(LessonSample.of(i).fixes(2).about("other")));
      lessons.add(active(LessonSample.of(many).about("rare").text("the rare one")));
      storage.lessons().put(lessons);
      storage.attempts().append(List.of(Sample.of("a").failed("rare").attempt()));

      var pattern = storage.patterns().list(Scope.ALL, 1).getFirst();

      assertThat(new ActiveLessons(storage.lessons()).sentence(pattern)).contains("the rare one");
    }
  }

  private static Lesson active(LessonSample sample) {
    return sample.state(LessonState.ACTIVE).lesson();
  }
}
