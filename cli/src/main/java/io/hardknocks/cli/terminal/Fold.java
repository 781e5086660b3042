package io.hardknocks.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a line into lines of a terminal's width: at a blank where there is one, indented as the
 * line is, in the style that it has there.
 */
final class Fold {
  private static final String RESET = "\u001b[0m";

  private final int columns;
  private final String indent;
  private final List<String> lines = new ArrayList<>();
  private StringBuilder line = new StringBuilder();
  private int width;
  private String style = "";
  private int blank = -1;
  private String styleAtBlank = "";

  private Fold(int columns, int indent) {
    this.columns = columns;
    this.indent = " ".repeat(indent);
  }

  /** The lines of {@code text}, each on at most {@code columns}. */
  static List<String> of(String text, int columns) {
    var folded = new ArrayList<String>();
    for (var line : text.split("\n", -1)) {
      if (Width.of(line) <= columns) folded.add(line);
      else folded.addAll(new Fold(columns, Math.min(indent(line), columns / 2)).fold(line));
    }
    return folded;
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') indent++;
    return indent;
  }

  private List<String> fold(String text) {
    for (int i = 0; i < text.length(); ) {
      int end = text.charAt(i) == '\u001b' ? text.indexOf('m', i) + 1 : 0;
      if (end > 0) {
        style(text.substring(i, end));
        i = end;
      } else {
        int character = text.codePointAt(i);
        add(character);
        i += Character.charCount(character);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private void style(String sequence) {
    line.append(sequence);
    style = sequence.equals(RESET) ? "" : sequence;
  }

  private void add(int character) {
    var text = Character.toString(character);
    int more = Width.of(text);
    if (width + more > columns) next();
    line.append(text);
    width += more;
    if (character != ' ' || width <= indent.length()) return;
    blank = line.length();
    styleAtBlank = style;
  }

  private void next() {
    boolean atBlank = blank > 0;
    int end = atBlank ? blank : line.length();
    var carried = atBlank ? styleAtBlank : style;
    lines.add(line.substring(0, end).stripTrailing() + (carried.isEmpty() ? "" : RESET));
    line = new StringBuilder(indent).append(carried).append(line, end, line.length());
    width = Width.of(line.toString());
    blank = -1;
  }
}
