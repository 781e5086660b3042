package io.hardknocks.analysis.failure.trace.text;

import io.hardknocks.analysis.code.TableFile;
import io.hardknocks.analysis.text.Haystack;
import java.util.regex.Pattern;

/**
 * What those who run commands write around the output: a build server's groups and exit codes, the
 * tags of an agent's observation, the fences of a quote. {@code runner.lines} has them.
 */
final class RunnerLines {
  private static final Pattern LINE =
      Pattern.compile(String.join("|", TableFile.entries(RunnerLines.class, "runner.lines")));

  private static final String STDERR = "[stderr] ";

  /** How torchrun says which of the processes wrote a line. */
  private static final Pattern RANK = Pattern.compile("\\[rank\\d{1,4}\\]:(?: |\\[[WI]\\d{4}.*)?");

  private static final String RANKED = "[rank";

  /** What a text has that has any of such lines. */
  private static final String[] SIGNS = {
    "xit code",
    "FAIL code ",
    "nox > ",
    "xited with code",
    "docker build exited with ",
    "Serialized Error: ",
    "See above for more",
    "evaluation failed",
    ": commands failed",
    "documentation about this command",
    "non-zero ",
    "xit status ",
    "```",
    "##[",
    STDERR,
    RANKED,
    "Found ",
    "Error: Command ",
    "ERROR: command ",
    "+ CategoryInfo",
    "was canceled.",
    "returned an error code",
    "PLAY RECAP",
    "ninja: build stopped",
    "</",
    "Java Virtual Machine.",
    ":error:",
    "ERVATION:",
    "bservation:"
  };

  private RunnerLines() {}

  private static String withoutSource(String line) {
    if (line.startsWith(STDERR)) return line.substring(STDERR.length());
    if (!line.startsWith(RANKED)) return line;
    var rank = RANK.matcher(line);
    return rank.lookingAt() ? line.substring(rank.end()) : line;
  }

  /** The text without such lines; itself when there is nothing else in it. */
  static Haystack strip(Haystack text) {
    return text.hasAny(SIGNS) ? text.with(strip(text.text())) : text;
  }

  private static String strip(String text) {
    var lines = text.split("\n", -1);
    boolean any = false;
    boolean rest = false;
    for (int i = 0; i < lines.length; i++) {
      lines[i] = withoutSource(lines[i]);
      var line = lines[i].strip();
      if (line.isEmpty()) continue;
      if (LINE.matcher(line).matches()) {
        lines[i] = "";
        any = true;
      } else {
        rest = true;
      }
    }
    any |= text.contains(STDERR) || text.contains(RANKED);
    return any && rest ? String.join("\n", lines) : text;
  }
}
