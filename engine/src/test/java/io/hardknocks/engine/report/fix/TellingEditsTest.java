package io.hardknocks.engine.report.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingEditsTest {
  private static final Edit ABOVE =
      new Edit(
          Strategy.CHANGE_ARGUMENT,
          "await fs.promises.stat(p).size",
          "(await fs.promises.stat(p)).size",
          "",
          3,
          0.55);
  private static final Edit FAILED =
      new Edit(Strategy.RENAME_FUNCTION, "readFile", "promises.readFile", "fs.readFile", 4, 0.55);

  @Test
  void theEditOfTheFailingLineIsTold() {
    var edits = List.of(ABOVE, FAILED);
    assertThat(TellingEdits.isOpen(edits)).isTrue();
    assertThat(TellingEdits.first(edits, 4)).containsExactly(FAILED, ABOVE);
    assertThat(TellingEdits.first(edits, 3)).containsExactly(ABOVE, FAILED);
    assertThat(TellingEdits.first(edits, 0)).containsExactly(ABOVE, FAILED);
  }

  @Test
  void anEditAtWhichTheErrorPointsLessStaysBehind() {
    var less = new Edit(Strategy.RENAME_FUNCTION, "readFile", "promises.readFile", "", 4, 0.3);
    assertThat(TellingEdits.first(List.of(ABOVE, less), 4)).containsExactly(ABOVE, less);
  }

  @Test
  void aNameWithinAGreaterChangeOfItsLineIsTold() {
    var whole =
        new Edit(Strategy.CHANGE_ARGUMENT, "mean(v), stddev(v)", "{'s': stdev(v)}", "", 3, 1);
    var name = new Edit(Strategy.RENAME_FUNCTION, "stddev", "stdev", "stddev", 3, 1);
    assertThat(TellingEdits.first(List.of(whole, name), 3)).containsExactly(name, whole);
  }
}
