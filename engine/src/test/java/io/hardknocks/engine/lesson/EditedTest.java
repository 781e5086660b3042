package io.hardknocks.engine.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditedTest {
  @Test
  void aLineThatUsesWhatTheEditImportedIsReached() {
    var edited =
        Edited.of("from tools import pages\nx = 1\n", "from tools import cut as pages\nx = 1\n");
    assertThat(edited.reaches(1, "from tools import cut as pages")).isTrue();
    assertThat(edited.reaches(7, "    for page in pages(rows, 3):")).isTrue();
    assertThat(edited.reaches(7, "    print(x / 0)")).isFalse();
  }

  @Test
  void aLineThatUsesWhatTheEditedLineMadeIsReached() {
    var edited = Edited.of("token = sign(text)\n", "token = sign(text.encode())\n");
    assertThat(edited.reaches(2, "header = 'Basic ' + token")).isTrue();
    assertThat(edited.reaches(2, "header = text + 1")).isFalse();
  }

  @Test
  void aConditionMakesNothing() {
    var edited = Edited.of("if rows = 3:\n    go()\n", "if rows == 3:\n    go()\n");
    assertThat(edited.reaches(2, "    go(rows)")).isFalse();
  }
}
