package io.hardknocks.analysis.failure.trace.text;

import io.hardknocks.analysis.text.Haystack;

/**
 * The words that a program wrote before every line of another's output: {@code stderr:}, {@code
 * ERROR in app:}, {@code worker |}. Taken for that only where lines behind it are indented and
 * others are not, as those of a trace: some tools begin each of their own errors with their name.
 */
final class SharedLabel {
  private static final int LONGEST = 60;
  private static final int FEWEST_LINES = 3;

  private SharedLabel() {}

  /** The text without such words; itself when its lines do not share them. */
  static Haystack strip(Haystack text) {
    var told = text.text();
    var label = label(told);
    return label.isEmpty() ? text : text.with(without(label, told));
  }

  /** To the first colon or bar that a blank follows; empty when the first line has none. */
  private static String label(String text) {
    int end = Math.min(text.length() - 1, LONGEST);
    for (int i = 1; i < end && text.charAt(i) != '\n'; i++) {
      boolean ends = text.charAt(i) == ':' || text.charAt(i) == '|';
      if (ends && text.charAt(i + 1) == ' ') return text.substring(0, i + 2);
    }
    return "";
  }

  private static String without(String label, String text) {
    int second = text.indexOf('\n') + 1;
    var bare = label.stripTrailing();
    if (second == 0 || !text.startsWith(bare, second)) return text;
    var lines = text.split("\n", -1);
    int labelled = 0;
    int indented = 0;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank()) continue;
      if (lines[i].startsWith(label)) {
        lines[i] = lines[i].substring(label.length());
        labelled++;
        if (lines[i].startsWith("  ") || lines[i].startsWith("\t")) indented++;
      } else if (lines[i].equals(bare)) {
        lines[i] = "";
      } else {
        return text;
      }
    }
    boolean trace = labelled >= FEWEST_LINES && indented > 0 && indented < labelled;
    return trace ? String.join("\n", lines) : text;
  }
}
