package io.hardknocks.analysis.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpliceTest {
  @Test
  void ofThoseThatOverlapTheFirstCounts() {
    var splices = List.of(new Splice(2, 4, "XY"), new Splice(3, 5, "no"), new Splice(0, 0, ">"));

    assertThat(Splice.all("abcdef", splices)).isEqualTo(">abXYef");
  }

  @Test
  void aLineThatIsAddedEndsAsTheOthersDo() {
    var added = List.of(new Splice(0, 0, "import os\n"), new Splice(8, 8, "# c\r\n"));

    assertThat(Splice.all("a = 1\r\n\r\n", List.of(added.getFirst())))
        .isEqualTo("import os\r\na = 1\r\n\r\n");
    assertThat(Splice.all("a = 1\r\n\r\n", added)).doesNotContain("\r\r");
    assertThat(Splice.all("a = 1\n", List.of(added.getFirst()))).isEqualTo("import os\na = 1\n");
  }
}
