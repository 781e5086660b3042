package io.hardknocks.engine.report.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;
import io.hardknocks.storage.contract.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownFixTest {
  private static final Edit QUOTED =
      new Edit(Strategy.CHANGE_ARGUMENT, "$n >", "\"$n\" -gt", "if", 4, 0.3);
  private static final Edit OPTION = new Edit(Strategy.OTHER, "", "shopt -s nullglob", "", 2, 0.3);

  private static KnownFix known(Edit... edits) {
    var fix = Sample.of("a").failed("x").fixedBy("b");
    return new KnownFix(fix, List.of(edits), EditSentence.of(edits[0]));
  }

  @Test
  void theOnlyChangeIsWhatFixedIt() {
    assertThat(known(OPTION).isWeak()).isFalse();
    assertThat(known(OPTION).lead()).isEqualTo("what fixed it");
    assertThat(known(OPTION).teaches(Category.SYNTAX_ERROR)).isTrue();
  }

  @Test
  void whatALessonSaysIsNotDoubted() {
    var known = known(QUOTED, OPTION).taughtBy("quote the variable of a test");
    assertThat(known.lead()).isEqualTo("what fixed it");
    assertThat(known.general()).isEqualTo("quote the variable of a test");
    assertThat(known.teaches(Category.SYNTAX_ERROR)).isTrue();
  }

  @Test
  void theNameThatTheLessonDoesWithoutIsTold() {
    var renamed = new Edit(Strategy.RENAME_FUNCTION, "stddev", "stdev", "stddev", 3, 1);
    assertThat(known(renamed).taughtBy("do not use statistics.stddev: it is not there").sentence())
        .isEqualTo("use stdev instead of stddev");
  }

  @Test
  void whatIsLeftOfLinesThatWereRewrittenIsNotTheFix() {
    var emptied = new Edit(Strategy.CHANGE_ARGUMENT, "[int(x) for x in raw]", "[]", "", 2, 0.9);
    var loop = new Edit(Strategy.OTHER, "", "for x in raw:", "", 3, 0.2);
    assertThat(known(emptied, loop).isWeak()).isTrue();
    assertThat(known(emptied).isWeak()).isFalse();
  }

  @Test
  void oneOfSeveralUnrelatedChangesSaysThatItIs() {
    var known = known(QUOTED, OPTION);
    assertThat(known.isWeak()).isTrue();
    assertThat(known.lead()).isEqualTo("one of several changes, any may have fixed it");
    assertThat(known.teaches(Category.SYNTAX_ERROR)).isFalse();
  }
}
