package io.hardknocks.analysis.failure.trace.python;

import io.hardknocks.analysis.failure.trace.reading.Names;

/** Takes the tree's bars away from the tracebacks of exception groups. */
final class PythonGroups {
  /** Stands for the line that separates the parts of a group. */
  static final String PART = "+part";

  private PythonGroups() {}

  static String strip(String line) {
    int i = Names.indent(line);
    if (i >= line.length()) return line;
    char c = line.charAt(i);
    if (c == '+') {
      if (line.startsWith("+-", i)) return line.endsWith("-----") && hasNumber(line) ? PART : "";
      return line.substring(Math.min(line.length(), i + 2));
    }
    if (c == '|') return line.substring(Math.min(line.length(), i + 2));
    return line;
  }

  private static boolean hasNumber(String line) {
    for (int i = 0; i < line.length(); i++) if (Character.isDigit(line.charAt(i))) return true;
    return line.contains("...");
  }
}
