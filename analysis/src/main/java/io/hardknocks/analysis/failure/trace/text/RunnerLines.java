package io.hardknocks.analysis.failure.trace.text;

import io.hardknocks.analysis.code.TableFile;
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

  private RunnerLines() {}

  static boolean mayHave(String text) {
    return text.contains("xit code")
        || text.contains("FAIL code ")
        || text.contains("nox > ")
        || text.contains("xited with code")
        || text.contains("docker build exited with ")
        || text.contains("Serialized Error: ")
        || text.contains("See above for more")
        || text.contains("evaluation failed")
        || text.contains(": commands failed")
        || text.contains("documentation about this command")
        || text.contains("non-zero ")
        || text.contains("xit status ")
        || text.contains("```")
        || text.contains("##[")
        || text.contains(STDERR)
        || text.contains(RANKED)
        || text.contains("Found ")
        || text.contains("Error: Command ")
        || text.contains("ERROR: command ")
        || text.contains("+ CategoryInfo")
        || text.contains("was canceled.")
        || text.contains("returned an error code")
        || text.contains("PLAY RECAP")
        || text.contains("ninja: build stopped")
        || text.contains("</")
        || text.contains("Java Virtual Machine.")
        || text.contains(":error:")
        || text.contains("ERVATION:")
        || text.contains("bservation:");
  }

  private static String withoutSource(String line) {
    if (line.startsWith(STDERR)) return line.substring(STDERR.length());
    if (!line.startsWith(RANKED)) return line;
    var rank = RANK.matcher(line);
    return rank.lookingAt() ? line.substring(rank.end()) : line;
  }

  /** The text without such lines; itself when there is nothing else in it. */
  static String strip(String text) {
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
