package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import io.hardknocks.model.SourceLine;
import org.junit.jupiter.api.Test;

/** Traces of the JVM that lost line breaks on their way. */
class GluedTraceTest {
  @Test
  void aNameIsReadThatTheFirstFrameIsGluedTo() {
    var failure =
        read(
            """
            Exception in thread "main" java.lang.NullPointerExceptionat com.acme.shop.Till.open(Till.java:31)
            \tat com.acme.shop.Main.main(Main.java:7)
            """);

    assertThat(failure.exception()).isEqualTo("java.lang.NullPointerException");
    assertThat(failure.category()).isEqualTo(Category.TYPE_ERROR);
    assertThat(failure.line()).isEqualTo(new SourceLine(31, ""));
  }

  @Test
  void aMessageEndsWhereTheFirstFrameBegins() {
    var failure =
        read("java.lang.IllegalStateException: not readyat com.acme.shop.Till.open(Till.kt:31)");

    assertThat(failure.message()).isEqualTo("not ready");
    assertThat(failure.frames()).hasSize(1);
  }

  @Test
  void aWholeTraceInOneLineIsReadWithItsCause() {
    var failure =
        read(
            "java.lang.IllegalStateException: not ready at com.acme.shop.Till.open(Till.java:31)"
                + " at com.acme.shop.Main.main(Main.java:7) Caused by:"
                + " java.io.FileNotFoundException: a.csv (No such file or directory)"
                + " at java.base/java.io.FileInputStream.open0(Native Method)"
                + " at com.acme.shop.Till.load(Till.java:12) ... 1 more");

    assertThat(failure.exception()).isEqualTo("java.lang.IllegalStateException");
    assertThat(failure.message()).isEqualTo("not ready");
    assertThat(failure.category()).isEqualTo(Category.IO_ERROR);
    assertThat(failure.frames()).hasSize(2);
  }

  @Test
  void aMessageThatSpeaksOfAPlaceIsLeftWhole() {
    var failure =
        read(
            """
            java.lang.IllegalStateException: stopped at the gate (see Gate.md)
            \tat com.acme.shop.Main.main(Main.java:7)
            """);

    assertThat(failure.message()).isEqualTo("stopped at the gate (see Gate.md)");
  }

  private static Failure read(String text) {
    return FailureReader.of(Rules.standard()).read(Observed.text("java", text));
  }
}
