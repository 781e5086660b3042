package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.LessonId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssignmentTest {
  private static final LessonId ONE = new LessonId("l-0000000000000001");
  private static final LessonId TWO = new LessonId("l-0000000000000002");

  @Test
  void theShareIsWithheld() {
    for (double share : new double[] {0, 0.1, 0.5, 1}) {
      double withheld = 1 - shown(new Assignment(share), ONE) / 20_000.0;
      assertThat(withheld).isBetween(share - 0.01, share + 0.01);
    }
  }

  @Test
  void aSessionIsAssignedForGood() {
    // pinned: another version of the program must not deal anew
    assertThat(
            IntStream.range(0, 30)
                .filter(i -> !new Assignment(0.2).shows(ONE, Project.DEFAULT, "session " + i)))
        .containsExactly(0, 4, 19);
  }

  @Test
  void lessonsAreDealtIndependently() {
    var assignment = new Assignment(0.5);
    long both =
        IntStream.range(0, 20_000)
            .filter(i -> assignment.shows(ONE, Project.DEFAULT, "s" + i))
            .filter(i -> assignment.shows(TWO, Project.DEFAULT, "s" + i))
            .count();
    assertThat(both / 20_000.0).isBetween(0.24, 0.26);
  }

  private static long shown(Assignment assignment, LessonId lesson) {
    return IntStream.range(0, 20_000)
        .filter(i -> assignment.shows(lesson, Project.DEFAULT, "s" + i))
        .count();
  }
}
