package io.hardknocks.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void whatDoesNotFitStandsOnALineOfItsOwn() {
    assertThat(printed(48, "2999-01-01 00:00", "no such file or folder: a.csv"))
        .isEqualTo(
            """
            attempt               started
                error
            06h1fkj5z97xy9h7ft33  2999-01-01 00:00
                no such file or folder: a.csv
            """);
  }

  @Test
  void aColumnWithNothingInItIsLeftOut() {
    assertThat(printed(80, "", "oh no"))
        .isEqualTo(
            """
            attempt               error
            06h1fkj5z97xy9h7ft33  oh no
            """);
  }

  @Test
  void aTableWithoutRowsHasItsHead() {
    var out = new ByteArrayOutputStream();
    new Table(terminal(out, 80), "attempt", "error").print();
    assertThat(out.toString(UTF_8)).isEqualTo("attempt  error\n");
  }

  @Test
  void aPipeIsAsWideAsColumnsSays() {
    var out = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    assertThat(Terminal.of(out, out, 0, Map.of("COLUMNS", "60")).width()).isEqualTo(60);
    assertThat(Terminal.of(out, out, 0, Map.of("COLUMNS", "wide")).width()).isEqualTo(160);
    assertThat(Terminal.of(out, out, 0, Map.of("COLUMNS", "60")).person()).isFalse();
  }

  private static String printed(int columns, String started, String error) {
    var out = new ByteArrayOutputStream();
    var table = new Table(terminal(out, columns), "attempt", "started", "error");
    table.row("06h1fkj5z97xy9h7ft33", started, error);
    table.print();
    return out.toString(UTF_8);
  }

  private static Terminal terminal(ByteArrayOutputStream out, int columns) {
    var stream = new PrintStream(out, true, UTF_8);
    return Terminal.of(stream, stream, columns, Map.of("NO_COLOR", "1"));
  }
}
