package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.gate.Correction;
import io.hardknocks.analysis.gate.Gate;
import io.hardknocks.analysis.lesson.draft.LessonDraft;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.Warning;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a lesson says of a value that the script does not say the type of. */
class GuessesTest {
  private static final String KNOWN =
      "import pandas as pd\ndf = pd.DataFrame({'a': [1]})\nprint(list(df.iteritems()))\n";
  private static final String GUESSED = "def show(rows):\n  rows.iterrows()\n  rows.iteritems()\n";

  private static final Lesson LESSON = LessonCase.lesson(taught());

  private static LessonDraft taught() {
    var error = "AttributeError: 'DataFrame' object has no attribute 'iteritems'\n";
    var fixed = KNOWN.replace("iteritems", "items");
    return new LessonCase("1", "python", KNOWN, fixed, error, List.of(), List.of())
        .draft()
        .orElseThrow();
  }

  private static Warning warning(String script) {
    return Gate.of(List.of(LESSON)).check("python", script).getFirst();
  }

  private static Optional<String> corrected(String script) {
    return Correction.certain(LESSON.trigger(), LESSON.advice(), script);
  }

  @Test
  void aGuessWarnsAndSaysWhatItAssumes() {
    var warning = warning(GUESSED);
    assertThat(warning.assumed()).isEqualTo("rows is a pandas.DataFrame");
    assertThat(warning.isCertain()).isFalse();
    assertThat(warning.to()).isEmpty();
  }

  @Test
  void whatTheScriptSaysIsCertain() {
    assertThat(warning(KNOWN).isCertain()).isTrue();
    assertThat(warning(KNOWN).to()).contains(".items(");
  }

  @Test
  void onlyWhatIsCertainIsCorrected() {
    assertThat(corrected(GUESSED)).isEmpty();
    assertThat(corrected(KNOWN)).contains(KNOWN.replace("iteritems", "items"));
    assertThat(corrected(KNOWN + GUESSED)).contains(KNOWN.replace("iteritems", "items") + GUESSED);
  }
}
