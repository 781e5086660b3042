package io.hardknocks.analysis.failure.trace.line;

import io.hardknocks.analysis.failure.trace.reading.Names;
import java.util.ArrayList;
import java.util.List;

/**
 * The line in a report of Gradle or Maven that says why, below those that say what failed of it.
 */
final class BuildReason {
  private static final String BECAUSE = "> ";
  private static final String ERROR = "[ERROR] ";

  private BuildReason() {}

  /** The lines of the message with the reason first. */
  static String first(String message) {
    var lines = new ArrayList<>(message.lines().toList());
    int at = at(lines);
    if (at < 0) return message;
    var reason = lines.remove(at).strip();
    lines.addFirst(reason.substring(reason.indexOf(' ') + 1).strip());
    return String.join("\n", lines);
  }

  private static int at(List<String> lines) {
    if (lines.size() < 2) return -1;
    boolean announced = lines.getFirst().stripTrailing().endsWith(":");
    var below = lines.get(1).stripTrailing();
    if (announced && below.startsWith(ERROR) && below.length() > ERROR.length()) return 1;
    int deepest = -1;
    for (int i = 1; i < lines.size(); i++) {
      var line = lines.get(i);
      if (!line.stripLeading().startsWith(BECAUSE)) continue;
      boolean deeper = deepest < 0 || Names.indent(line) > Names.indent(lines.get(deepest));
      if (!deeper) break;
      deepest = i;
    }
    return deepest;
  }
}
