package io.hardknocks.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.lesson.LessonSettings;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Project;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.Evidence;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.LessonOrigin;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Pair;
import io.hardknocks.model.lesson.Ruling;
import io.hardknocks.model.lesson.Sign;
import io.hardknocks.model.lesson.Trigger;
import io.hardknocks.storage.contract.Sample;
import io.hardknocks.storage.memory.MemoryStorage;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefutationsTest {
  private static final String SCRIPT = "import cv2\nprint(cv2.imread('a.png'))\n";
  private static final LessonId ID = new LessonId("l-0123456789abcdef");

  private final MemoryStorage storage = new MemoryStorage();
  private final AskLessons gate =
      new AskLessons(storage, LessonSettings.DEFAULT, InstantSource.system());

  @AfterEach
  void close() {
    storage.close();
  }

  /** Not to import cv2, learned from a failure in the tenth minute. */
  private void learn(LessonOrigin origin) {
    learn(origin, "cv2");
  }

  private void learn(LessonOrigin origin, String module) {
    var trigger =
        new Trigger(
            "python",
            new TreeSet<>(Set.of(Sample.print("cv2"))),
            new Sign(Sign.Kind.IMPORT, module, ""),
            Trigger.Library.UNKNOWN);
    var edit = new Edit(Strategy.REPLACE_IMPORT, "cv2", "skimage", "cv2", 1, 1);
    var failed = Sample.of("x").minute(10).startedAt();
    storage
        .lessons()
        .put(
            List.of(
                new Lesson(
                    ID,
                    Project.DEFAULT,
                    trigger,
                    new Advice("import skimage instead of cv2", "", "", edit, false),
                    origin,
                    LessonState.ACTIVE,
                    new Evidence(
                        List.of(new Pair(new AttemptId("a"), new AttemptId("b"))),
                        1,
                        1,
                        failed,
                        failed))));
  }

  private void succeeded(String id, long minute, String script) {
    storage.attempts().append(List.of(Sample.of(id).minute(minute).script(script).attempt()));
  }

  private Question question() {
    return new Question(Project.DEFAULT, null, "python", SCRIPT, false);
  }

  private List<Hint> hints() {
    return gate.about(question()).hints();
  }

  @Test
  void aLessonIsQuietOnceAScriptSucceededWithWhatItWarnsOf() {
    learn(LessonOrigin.MINED);
    assertThat(hints()).hasSize(1);
    succeeded("early", 5, SCRIPT);
    assertThat(hints()).hasSize(1);
    succeeded("late", 15, "import cv2\nprint(1)\n");
    assertThat(hints()).isEmpty();
  }

  @Test
  void whatIsKnownOfASuccessIsKnownOfTheLessonAsItWas() {
    learn(LessonOrigin.MINED, "skimage");
    succeeded("late", 15, SCRIPT);
    var script = new Question(Project.DEFAULT, null, "python", "import skimage\n", false);
    for (int i = 0; i < 2; i++) assertThat(gate.about(script).hints()).hasSize(1);
    learn(LessonOrigin.MINED, "cv2");
    for (int i = 0; i < 2; i++) assertThat(hints()).isEmpty();
    succeeded("later", 16, "import skimage\n");
    learn(LessonOrigin.MINED, "skimage");
    for (int i = 0; i < 2; i++) assertThat(gate.about(script).hints()).isEmpty();
  }

  @Test
  void aFailureAfterTheSuccessMakesItSpeakAgain() {
    learn(LessonOrigin.MINED);
    succeeded("late", 15, SCRIPT);
    storage.attempts().append(List.of(Sample.of("again").minute(20).failed("cv2").attempt()));
    assertThat(hints()).hasSize(1);
  }

  @Test
  void whatMayNotHaveBeenRunSpeaksAgainstNothing() {
    learn(LessonOrigin.MINED);
    succeeded("unused", 15, "def f():\n    import cv2\n    return cv2\n");
    succeeded("branch", 16, "import sys\nif len(sys.argv) > 5:\n    import cv2\n");
    assertThat(hints()).hasSize(1);
    succeeded("main", 17, "if __name__ == \"__main__\":\n    import cv2\n");
    assertThat(hints()).isEmpty();
  }

  @Test
  void aLessonOfAPersonIsThatPersonsToJudge() {
    learn(LessonOrigin.TOLD);
    succeeded("late", 15, SCRIPT);
    assertThat(hints()).hasSize(1);
  }

  @Test
  void aLessonThatAPersonActivatedStaysSo() {
    learn(LessonOrigin.MINED);
    succeeded("late", 15, SCRIPT);
    storage
        .lessons()
        .keep(new Ruling(ID, Ruling.Choice.ACTIVATE, Sample.of("x").minute(16).startedAt()));
    assertThat(hints()).hasSize(1);
  }

  private static Question.Place with(String module) {
    return new Question.Place(Set.of(module), false);
  }

  @Test
  void aModuleThatTheScriptHasWithItIsThere() {
    learn(LessonOrigin.MINED);
    assertThat(gate.about(question().at(with("cv2"))).hints()).isEmpty();
    assertThat(gate.about(question().at(with("cv"))).hints()).hasSize(1);
  }
}
