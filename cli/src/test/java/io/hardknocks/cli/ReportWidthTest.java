package io.hardknocks.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.world.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of names and texts as unhandy as they come: no line is wider than the terminal. */
class ReportWidthTest {
  private static final String WIDE = "動画の生成 🎬🎞️ ".repeat(12).strip();
  private static final String LONG = "a-very-long-name-without-any-blank-".repeat(5);
  private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[0-9;]*m");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void noLineOfAReportIsWiderThanTheTerminal(int columns) {
    fill();
    var wider = new ArrayList<String>();
    for (var report : reports()) {
      var lines = call(columns, "", report).lines().toList();
      assertThat(lines).as(String.join(" ", report)).isNotEmpty();
      for (var line : lines) {
        if (width(line) > columns) wider.add(width(line) + " " + List.of(report) + ": " + line);
      }
    }
    assertThat(wider).isEmpty();
  }

  @Test
  void textOfARunCannotDriveTheTerminal() {
    fill();
    for (var report : reports()) {
      assertThat(ESCAPE.matcher(call(80, "", report)).replaceAll(""))
          .as(String.join(" ", report))
          .doesNotContain("\u001b", "\u0007", "\r");
    }
  }

  private List<String[]> reports() {
    var fingerprint =
        call(200, "", "pattern", "v1-", "--json").replaceAll("(?s).*\"(v1-[0-9a-f]{16})\".*", "$1");
    return List.of(
        new String[] {"summary"},
        new String[] {"errors"},
        new String[] {"failures"},
        new String[] {"successes"},
        new String[] {"unfixed"},
        new String[] {"attempt", LONG + "1"},
        new String[] {"attempt", LONG + "3"},
        new String[] {"session", WIDE},
        new String[] {"session", LONG},
        new String[] {"pattern", fingerprint},
        new String[] {"libraries"},
        new String[] {"recommendations"},
        new String[] {"all"});
  }

  private void fill() {
    var records =
        record(WIDE, "1", "failed")
            + record(WIDE, "2", "failed")
            + record(WIDE, "3", "succeeded")
            + record(LONG, "4", "failed");
    call(80, records, "log", "--jsonl");
  }

  private static String record(String session, String number, String outcome) {
    var script = "import numpy as np\\nx = np.floa" + number + "('" + WIDE + LONG + "')\\n";
    var error =
        outcome.equals("failed")
            ? ",\"error\":\"Traceback (most recent call last):\\n  File \\\"a.py\\\", line 2, in "
                + "<module>\\nAttributeError: module 'numpy' has no attribute 'float_"
                + WIDE
                + LONG
                + "\\u001b[31m\\u0007\\r'\""
            : "";
    return """
        {"id":"%s","session_id":"%s","stage":"%s","method":"%s","ai_model":"%s","user_prompt":"%s","prompt_version":"%s","language":"python","outcome":"%s","script":"%s","stdout":"%s","stderr":"\\u001b[2J\\tx\\r\\n%s","tags":["%s"],"own":{"%s":"%s"},"output_files":[{"path":"%s","size":1}],"usage":{"cpu_ms":12,"peak_memory_bytes":100000}%s}
        """
        .formatted(
            LONG + number,
            session,
            WIDE,
            WIDE,
            LONG,
            WIDE,
            LONG,
            outcome,
            script,
            WIDE + LONG,
            LONG,
            WIDE,
            LONG,
            WIDE,
            LONG,
            error);
  }

  private String call(int columns, String input, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var terminal =
        new Terminal(
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            columns,
            true,
            true);
    var environment = Map.of("HARDKNOCKS_DATA", folder.toString());
    var world = new World(terminal, new ByteArrayInputStream(input.getBytes(UTF_8)), environment);
    new Cli(world).run(arguments);
    assertThat(err.toString(UTF_8)).isEmpty();
    return out.toString(UTF_8);
  }

  /** Counted apart from the code under test, and never less: all that is not Latin is wide. */
  private static int width(String line) {
    return ESCAPE
        .matcher(line)
        .replaceAll("")
        .codePoints()
        .map(
            point ->
                switch (Character.getType(point)) {
                  case Character.NON_SPACING_MARK, Character.FORMAT -> 0;
                  default -> point >= 0x1100 && !isNarrow(point) ? 2 : 1;
                })
        .sum();
  }

  /** Punctuation, arrows, boxes and blocks that the reports draw with. */
  private static boolean isNarrow(int point) {
    return point >= 0x2000 && point < 0x2e80;
  }
}
