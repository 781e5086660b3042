package io.hardknocks.analysis.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hardknocks.model.Edit;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Project;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.Evidence;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonOrigin;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Sign;
import io.hardknocks.model.lesson.Trigger;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonFileTest {
  private static Lesson lesson(String text) {
    var trigger =
        new Trigger(
            "python",
            new TreeSet<>(List.of(new Fingerprint("v1-0123456789abcdef"))),
            new Sign(Sign.Kind.ARGUMENT, text, text),
            new Trigger.Library(text, "1.10", text));
    var edit = new Edit(Strategy.RENAME_ATTRIBUTE, text, text, text, 12, 0.95);
    var advice = new Advice("Use it: " + text, text, text, edit, true);
    return new Lesson(
        LessonName.of(Project.DEFAULT, trigger, advice),
        Project.DEFAULT,
        trigger,
        advice,
        LessonOrigin.IMPORTED,
        LessonState.CANDIDATE,
        Evidence.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "numpy.float",
        "",
        "no",
        "1.0",
        "a: b # c",
        "- x",
        "'single' \"double\" \\",
        "two\nlines",
        "  indented\n    more\n",
        "for i in x:\n    print(i)\n\n    if i: break",
        "trailing \nspace",
        "tab\tand\r\nreturn",
        "\u0000\u001b[31m\u0085\u2028\uFEFF",
        "ä 漢 \uD83D\uDE00",
        "---",
        "%TAG",
        "{a: [1]}",
        "# no comment",
        "| block",
        "? key",
        "a\n# b",
      })
  void aLessonComesBackAsItWentOut(String text) {
    var lesson = lesson(text);
    assertThat(read(LessonFile.write(lesson))).isEqualTo(lesson);
  }

  @Test
  void anyTextComesBack() {
    var random = new Random(3);
    var letters = "ab :#-'\"\\\n\t|>?{}[],&*!%@`.~0é漢";
    for (int i = 0; i < 3_000; i++) {
      var text = new StringBuilder();
      for (int k = random.nextInt(12); k > 0; k--)
        text.append(letters.charAt(random.nextInt(letters.length())));
      var lesson = lesson(text.toString());
      assertThat(read(LessonFile.write(lesson))).as("of %s", text).isEqualTo(lesson);
    }
  }

  @Test
  void aChangeOfOneTextChangesItsLineAlone() {
    var one = LessonFile.write(lesson("a")).lines().toList();
    assertThat(one).contains("language: python", "mechanical: true", "strategy: rename_attribute");
    assertThat(one.getFirst()).startsWith("lesson: l-");
  }

  @Test
  void everyMistakeIsTold() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                read(
                    """
                    sentense: x
                    language: python
                    sign: shap
                    failures: [v1-1]
                    strategy: renamed
                    mechanical: perhaps
                    """))
        .withMessageStartingWith("l.yaml: ")
        .withMessageContaining("did you mean 'sentence'?")
        .withMessageContaining("sign: shap")
        .withMessageContaining("v1-1")
        .withMessageContaining("strategy: renamed")
        .withMessageContaining("sentence: missing");
    assertThatIllegalArgumentException().isThrownBy(() -> read("just text"));
    assertThatIllegalArgumentException().isThrownBy(() -> read("a: [1"));
    assertThatIllegalArgumentException().isThrownBy(() -> read(""));
  }

  @Test
  void spellingDoesNotChangeTheName() {
    var one = lesson("f(x, encoding='utf-8')").id();
    assertThat(lesson("f( x,\n encoding=\"utf-8\", )").id()).isEqualTo(one);
    assertThat(lesson("f(x, encoding='utf-16')").id()).isNotEqualTo(one);
  }

  private static Lesson read(String text) {
    return LessonFile.read("l.yaml", text, Project.DEFAULT);
  }
}
