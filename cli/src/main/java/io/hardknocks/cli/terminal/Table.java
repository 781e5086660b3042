package io.hardknocks.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Aligned columns, no wider than the terminal: the last column gives way. */
public final class Table {
  private static final String GAP = "  ";
  private static final int LEAST = 8;

  private final Terminal terminal;
  private final boolean[] right;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<UnaryOperator<String>> styles = new ArrayList<>();

  /** A table; a column whose name starts with {@code >} is aligned to the right. */
  public Table(Terminal terminal, String... names) {
    this.terminal = terminal;
    right = new boolean[names.length];
    for (int i = 0; i < names.length; i++) right[i] = names[i].startsWith(">");
    add(
        terminal::dim,
        Arrays.stream(names).map(name -> name.startsWith(">") ? name.substring(1) : name).toList());
  }

  public void row(String... cells) {
    row(UnaryOperator.identity(), cells);
  }

  public void row(UnaryOperator<String> style, String... cells) {
    add(style, List.of(cells));
  }

  /** A line of its own below the last row, not aligned. */
  public void note(String text) {
    rows.add(List.of("    " + text));
    styles.add(terminal::green);
  }

  private void add(UnaryOperator<String> style, List<String> cells) {
    if (cells.size() != right.length) {
      throw new IllegalArgumentException(
          "cells: " + cells.size() + " (expected: " + right.length + ")");
    }
    rows.add(cells);
    styles.add(style);
  }

  public void print() {
    var widths = widths();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var text =
          row.size() < right.length
              ? Width.cut(row.getFirst(), terminal.width())
              : line(row, widths);
      terminal.line(styles.get(i).apply(text));
    }
  }

  private int[] widths() {
    var widths = new int[right.length];
    for (var row : rows) {
      if (row.size() < widths.length) continue;
      for (int i = 0; i < widths.length; i++) widths[i] = Math.max(widths[i], Width.of(row.get(i)));
    }
    int others = GAP.length() * (widths.length - 1);
    for (int i = 0; i < widths.length - 1; i++) others += widths[i];
    int last = widths.length - 1;
    widths[last] = Math.min(widths[last], Math.max(LEAST, terminal.width() - others));
    return widths;
  }

  private String line(List<String> row, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      var cell = Width.cut(row.get(i), widths[i]);
      var padding = " ".repeat(widths[i] - Width.of(cell));
      if (i > 0) line.append(GAP);
      line.append(right[i] ? padding + cell : cell + padding);
    }
    return Width.cut(line.toString().stripTrailing(), terminal.width());
  }
}
