package io.hardknocks.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide is true: each command line in it runs, in its order, on one store. What stands two
 * blanks or more behind a command explains it; {@code (exit 1)} there says how it ends.
 */
class GuideTest {
  private static final Path GUIDE = Path.of("../docs/guide.md");
  private static final Pattern COMMAND = Pattern.compile("    hardknocks (.+?)(?:  +(.*))?");
  private static final Pattern EXIT = Pattern.compile("\\(exit (\\d)\\)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir Path folder;

  private record Line(List<String> words, int code) {
    static Line of(String command, String explanation) {
      var exit = EXIT.matcher(explanation);
      var words =
          WORD.matcher(command)
              .results()
              .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
              .toList();
      return new Line(words, exit.find() ? Integer.parseInt(exit.group(1)) : 0);
    }
  }

  @Test
  void everyCommandLineOfTheGuideRuns() throws IOException {
    prepare();
    var lines = commands();
    assertThat(lines).hasSizeGreaterThan(10);
    for (var line : lines) {
      var result =
          new Inside(folder.resolve("store"), folder).call(line.words().toArray(String[]::new));
      assertThat(result.code()).as(line + ": " + result.err()).isEqualTo(line.code());
    }
  }

  /** The files that the guide names. */
  private void prepare() throws IOException {
    Files.writeString(folder.resolve("clean.py"), "print('clean')\n");
    Files.writeString(folder.resolve("broken.py"), "rows = {}\nprint(rows['fps'])\n");
    Files.writeString(folder.resolve("error.txt"), "KeyError: 'fps'\n");
    Files.writeString(folder.resolve("attempt.json"), recordOfTheGuide());
    Files.writeString(folder.resolve("attempts.jsonl"), RecordStreamTest.record("b-1", "failed"));
    Files.createDirectories(folder.resolve("logs/failures/2026-11-02"));
    Files.writeString(
        folder.resolve("logs/failures/2026-11-02/log-1.json"),
        "{\"log_id\": \"log-1\", \"error\": \"KeyError: 'fps'\"}");
    Files.writeString(
        folder.resolve("all.json"),
        "[{\"experiment_id\": \"e-1\", \"status\": \"completed\", \"adopted\": false}]");
  }

  /** The JSON object that the guide shows. */
  private static String recordOfTheGuide() throws IOException {
    var text = Files.readString(GUIDE, UTF_8);
    var record = text.substring(text.indexOf("    {\"id\""));
    return record.substring(0, record.indexOf("}\n") + 1);
  }

  private static List<Line> commands() throws IOException {
    var commands = new ArrayList<Line>();
    for (var line : Files.readAllLines(GUIDE)) {
      var command = COMMAND.matcher(line);
      if (!command.matches()) continue;
      commands.add(Line.of(command.group(1), String.valueOf(command.group(2))));
    }
    return commands;
  }
}
