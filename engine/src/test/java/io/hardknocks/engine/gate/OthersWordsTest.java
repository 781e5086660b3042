package io.hardknocks.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.hardknocks.model.lesson.Warning;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is quoted of an error to somebody else. */
class OthersWordsTest {
  private static String told(String headline, String symbol, String sentence) {
    var sign = new Sign(Sign.Kind.SYMBOL, symbol, "");
    var trigger = new Trigger("python", new TreeSet<>(), sign, Trigger.Library.UNKNOWN);
    var edit = new Edit(Strategy.RENAME_ATTRIBUTE, symbol, "x", symbol, 1, 1);
    var lesson =
        new Lesson(
            new LessonId("l-0123456789abcdef"),
            Project.DEFAULT,
            trigger,
            new Advice(sentence, "rows.add(1)", "rows.append(1)", edit, true),
            LessonOrigin.IMPORTED,
            LessonState.ACTIVE,
            Evidence.NONE);
    return OthersWords.leftOut(headline, new Warning(lesson, 1, symbol, symbol, ""));
  }

  private static String told(String headline) {
    return told(headline, "math.prod", "use math.prod");
  }

  @Test
  void namesAndValuesOfTheOtherScriptAreLeftOut() {
    assertThat(told("NameError: name 'rows' is not defined"))
        .isEqualTo("NameError: name '…' is not defined");
    assertThat(told("KeyError: \"['Alley', 'Fence'] not found in axis\"")).doesNotContain("Alley");
    assertThat(told("ValueError: could not convert string to float: 'November'"))
        .isEqualTo("ValueError: could not convert string to float: '…'");
    assertThat(told("FileNotFoundError: No such file or directory: 'results/2024/run1.json'"))
        .isEqualTo("FileNotFoundError: No such file or directory: '…'");
    assertThat(told("TypeError: salesByDay.flat is not a function"))
        .isEqualTo("TypeError: ….flat is not a function");
    assertThat(told("ReferenceError: salesByDay is not defined"))
        .isEqualTo("ReferenceError: … is not defined");
  }

  @Test
  void whatTheLibraryOrTheLessonSaysStays() {
    for (var headline :
        new String[] {
          "AttributeError: 'DataFrame' object has no attribute 'append'",
          "ImportError: cannot import name 'Imputer' from 'sklearn.preprocessing'",
          "TypeError: can't multiply sequence by non-int of type 'numpy.float64'",
          "TypeError: __init__() got an unexpected keyword argument 'ratio'",
          "ValueError: supports only 'l2' or 'none' penalties, got l1 penalty."
        }) assertThat(told(headline)).isEqualTo(headline);
    assertThat(told("NameError: name 'raw_input' is not defined", "raw_input", "use input"))
        .contains("'raw_input'");
    assertThat(told("TypeError: fs.existsAsync is not a function", "fs.existsAsync", "use access"))
        .contains("fs.existsAsync is not");
    assertThat(told("KeyError: 'acc'", "history", "use accuracy instead of acc"))
        .isEqualTo("KeyError: 'acc'");
  }
}
