package io.hardknocks.cli.view;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.hardknocks.cli.terminal.Terminal;
import io.hardknocks.cli.terminal.Width;
import java.util.List;

/** What changed between two scripts, as a coloured diff. */
public final class ScriptDiff {
  private static final int CONTEXT = 1;
  private static final int LINES = 40;
  private static final int LONGEST = 20_000;

  private ScriptDiff() {}

  public static void print(Terminal terminal, String before, String after) {
    if (before.isBlank() || after.isBlank()) {
      terminal.line(terminal.dim("      " + missing(before, after)));
      return;
    }
    var lines = lines(before, after);
    if (lines.isEmpty()) terminal.line(terminal.dim("      the same script"));
    lines.stream()
        .limit(LINES)
        .forEach(
            line ->
                terminal.line("      " + styled(terminal, Width.cut(line, terminal.width() - 6))));
    if (lines.size() > LINES)
      terminal.line(terminal.dim("      … " + (lines.size() - LINES) + " more lines"));
  }

  private static String missing(String before, String after) {
    if (!after.isBlank()) return "no script before";
    return before.isBlank() ? "no scripts to compare" : "no script any more";
  }

  private static List<String> lines(String before, String after) {
    var from = before.lines().limit(LONGEST).toList();
    var to = after.lines().limit(LONGEST).toList();
    return UnifiedDiffUtils.generateUnifiedDiff("", "", from, DiffUtils.diff(from, to), CONTEXT)
        .stream()
        .skip(2)
        .toList();
  }

  private static String styled(Terminal terminal, String line) {
    if (line.startsWith("+")) return terminal.green(line);
    if (line.startsWith("-")) return terminal.red(line);
    return line.startsWith("@@") ? terminal.cyan(line) : terminal.dim(line);
  }
}
