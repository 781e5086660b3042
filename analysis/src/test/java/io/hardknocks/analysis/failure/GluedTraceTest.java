package io.hardknocks.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import io.hardknocks.model.SourceLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stopped at the gate (see Gate.md)",
        "connection leak, opened at com.acme.shop.Pool.open(Pool.java:12) and never closed",
        "first seen at com.acme.shop.Till.open(Till.java:12), then twice",
        "unknown format com.acme.shop.Text.render(Text.java:12)",
        "DateFormat com.acme.shop.Text.render(Text.java:12)",
        "what com.acme.shop.Text.render(Text.java:12)",
        "cat com.acme.shop.Main.run(Main.java:1)"
      })
  void aMessageThatSpeaksOfAPlaceIsLeftWhole(String message) {
    var failure =
        read(
            "java.lang.IllegalStateException: "
                + message
                + "\n\tat com.acme.shop.Main.main(Main.java:7)\n");

    assertThat(failure.message()).isEqualTo(message);
    assertThat(failure.frames()).hasSize(1);
  }

  @Test
  void aFrameMayTellItsArchive() {
    var failure =
        read(
            "java.lang.IllegalStateException: not ready at com.acme.shop.Till.open(Till.java:31)"
                + " ~[till-1.0.jar:1.0] at com.acme.shop.Main.main(Main.java:7) [till-1.0.jar:1.0]");

    assertThat(failure.message()).isEqualTo("not ready");
    assertThat(failure.line()).isEqualTo(new SourceLine(31, ""));
  }

  private static Failure read(String text) {
    return FailureReader.of(Rules.standard()).read(Observed.text("java", text));
  }
}
