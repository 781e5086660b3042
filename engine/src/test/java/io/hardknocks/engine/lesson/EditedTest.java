package io.hardknocks.engine.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.SourceLine;
import org.junit.jupiter.api.Test;

class EditedTest {
  private static final String UNFIT = "'int' object is not iterable";

  @Test
  void whatUsesTheImportThatTookAnothersPlaceFailsForIt() {
    var edited =
        Edited.of("from tools import pages\nx = 1\n", "from tools import cut as pages\nx = 1\n");
    assertThat(edited.explains(new SourceLine(7, "for page in pages(rows, 3):"), UNFIT)).isTrue();
    assertThat(edited.explains(new SourceLine(7, "print(x / 0)"), "division by zero")).isFalse();
  }

  @Test
  void whatTakesTheValueOfTheEditedLineFailsForIt() {
    var edited = Edited.of("token = sign(text)\n", "token = sign(text.encode())\n");
    var joined = "can only concatenate str (not \"bytes\") to str";
    assertThat(edited.explains(new SourceLine(2, "head = 'Basic ' + token"), joined)).isTrue();
    assertThat(edited.explains(new SourceLine(2, "head = 1 + text"), joined)).isFalse();
  }

  @Test
  void aNameThatIsNotThereIsAMistakeOfItsOwn() {
    var edited = Edited.of("x = np.float(3)\n", "x = float(3)\n");
    var gone = "module 'numpy' has no attribute 'int'";
    assertThat(edited.explains(new SourceLine(2, "y = np.int(x)"), gone)).isFalse();
    assertThat(edited.explains(new SourceLine(2, "y = x[0]"), UNFIT)).isTrue();
  }

  @Test
  void theNameOfAnArgumentIsNoneThatTheLineMakes() {
    var edited = Edited.of("rows.sort(key=len)\n", "rows.sort(key=len, reverse=True)\n");
    assertThat(edited.explains(new SourceLine(2, "print(rows + 1)"), UNFIT)).isFalse();
  }

  @Test
  void severalNamesMayBeMadeAtOnceOrInsideOfAnother() {
    for (var line : new String[] {"a, rows = f(2)", "(a, rows) = f(2)", "rows['x'] = f(2)"}) {
      var edited = Edited.of(line.replace("2", "1") + "\n", line + "\n");
      assertThat(edited.explains(new SourceLine(2, "sum(rows)"), UNFIT)).as(line).isTrue();
    }
    var typed = Edited.of("rows: list = f(1)\n", "rows: list = f(2)\n");
    assertThat(typed.explains(new SourceLine(2, "sum(rows)"), UNFIT)).isTrue();
    assertThat(typed.explains(new SourceLine(2, "list(3)"), UNFIT)).isFalse();
  }

  @Test
  void aConditionMakesNothing() {
    var edited = Edited.of("if rows = 3:\n    go()\n", "if rows == 3:\n    go()\n");
    assertThat(edited.explains(new SourceLine(2, "go(rows)"), UNFIT)).isFalse();
  }
}
