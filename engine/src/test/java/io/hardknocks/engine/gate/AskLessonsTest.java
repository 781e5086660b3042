package io.hardknocks.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.lesson.LessonSettings;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Project;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.Evidence;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.LessonOrigin;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Sign;
import io.hardknocks.model.lesson.Trigger;
import io.hardknocks.storage.memory.MemoryStorage;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskLessonsTest {
  private static final String SCRIPT = "import numpy as np\nprint(np.in1d([1], [1]))\n";

  private final MemoryStorage storage = new MemoryStorage();
  private final AskLessons gate =
      new AskLessons(storage, LessonSettings.DEFAULT, InstantSource.system());

  /** Of a name that numpy 2 no longer has. */
  @BeforeEach
  void learn() {
    learn("l-0123456789abcdef", true, "2.4.0", "2.4.1");
  }

  private void learn(String id, boolean mechanical, String oldest, String newest) {
    var symbol = "numpy.in1d";
    var trigger =
        new Trigger(
            "python",
            new TreeSet<>(),
            new Sign(Sign.Kind.SYMBOL, symbol, ""),
            new Trigger.Library("numpy", oldest, newest));
    var edit = new Edit(Strategy.RENAME_FUNCTION, symbol, "numpy.isin", symbol, 2, 1);
    var advice = new Advice("use numpy.isin instead of numpy.in1d", "", "", edit, mechanical);
    var lesson =
        new Lesson(
            new LessonId(id),
            Project.DEFAULT,
            trigger,
            advice,
            LessonOrigin.TOLD,
            LessonState.ACTIVE,
            Evidence.NONE);
    storage.lessons().put(List.of(lesson));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  private List<Hint> hints(Map<String, String> versions) {
    var question = new Question(Project.DEFAULT, null, "python", SCRIPT, false);
    return gate.about(question.with(versions)).hints();
  }

  @Test
  void aLessonOfAnotherReleaseSeriesOfTheLibraryIsSilent() {
    assertThat(hints(Map.of("numpy", "1.26.4"))).isEmpty();
    assertThat(hints(Map.of("numpy", "2.5.0"))).hasSize(1);
  }

  @Test
  void ofTwoAboutTheSameTheOneOfTheInstalledVersionIsTold() {
    var other = "l-fedcba9876543210";
    learn(other, false, "1.26.0", "1.26.4");
    assertThat(hints(Map.of("numpy", "2.5.0"))).hasSize(1);
    assertThat(hints(Map.of("numpy", "1.26.4")))
        .singleElement()
        .satisfies(hint -> assertThat(hint.lesson().id().value()).isEqualTo(other));
  }

  @Test
  void aLessonSpeaksWhereTheVersionIsNotKnown() {
    assertThat(hints(Map.of())).hasSize(1);
    assertThat(hints(Map.of("pandas", "1.5.0"))).hasSize(1);
  }

  private List<Integer> lines(String script, String before, Integer... written) {
    var edit = new Revision(before, Set.of(written));
    var question = new Question(Project.DEFAULT, null, "python", script, false).after(edit);
    return gate.about(question).hints().stream().map(Hint::line).toList();
  }

  @Test
  void anEditIsToldOfWhatItBringsIn() {
    var before = "import numpy as np\nprint(np.in1d([1], [1]))\n";
    assertThat(lines("import numpy as np\nimport os\nprint(np.in1d([1], [1]))\n", before, 2))
        .isEmpty();
    assertThat(lines(before + "print(np.in1d([1], [1]))\n", before, 3)).containsExactly(3);
    assertThat(lines(before + "print(np.in1d([2], [1]))\n", before, 3)).containsExactly(3);
    assertThat(lines(before, before, 2)).containsExactly(2);
  }

  @Test
  void anEditIsToldOfLinesThatFailBecauseOfIt() {
    var before = "import own as np\nprint(np.in1d([1], [1]))\n";
    assertThat(lines(before.replace("own", "numpy"), before, 1)).containsExactly(2);
  }
}
