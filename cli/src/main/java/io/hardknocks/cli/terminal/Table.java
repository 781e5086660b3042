package io.hardknocks.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Aligned columns, no wider than the terminal. A column that is empty in all rows is left out;
 * columns that do not fit stand on lines of their own below the others.
 */
public final class Table {
  private static final String GAP = "  ";
  private static final String INDENT = "    ";

  /** What the last column keeps before it gets a line of its own. */
  private static final int LEAST = 32;

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
    var lines = lines(widths);
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      if (row.size() < right.length) print(i, Width.cut(row.getFirst(), terminal.width()));
      else for (var line : lines) print(i, line(row, widths, line));
    }
  }

  private void print(int row, String text) {
    terminal.line(styles.get(row).apply(text));
  }

  /** Of each column; 0 where no row has anything in it. */
  private int[] widths() {
    var widths = new int[right.length];
    for (var row : rows.subList(1, rows.size())) widen(widths, row);
    for (int i = 0; i < widths.length; i++)
      if (widths[i] > 0 || rows.size() == 1)
        widths[i] = Math.max(widths[i], Width.of(rows.getFirst().get(i)));
    return widths;
  }

  private void widen(int[] widths, List<String> row) {
    if (row.size() < right.length) return;
    for (int i = 0; i < widths.length; i++) widths[i] = Math.max(widths[i], Width.of(row.get(i)));
  }

  /**
   * Which columns stand on one line: all of them where the terminal is wide enough, else as many as
   * fit; the others follow, indented. The last one of a line gives way.
   */
  private List<List<Integer>> lines(int[] widths) {
    var lines = new ArrayList<List<Integer>>();
    var line = new ArrayList<Integer>();
    int taken = 0;
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] == 0) continue;
      int least = i == widths.length - 1 ? Math.min(widths[i], LEAST) : widths[i];
      if (!line.isEmpty() && taken + least > terminal.width()) {
        lines.add(line);
        line = new ArrayList<>();
        taken = INDENT.length();
      }
      line.add(i);
      taken += widths[i] + GAP.length();
    }
    lines.add(line);
    return lines;
  }

  private String line(List<String> row, int[] widths, List<Integer> columns) {
    var line = new StringBuilder(columns.contains(first(widths)) ? "" : INDENT);
    int start = line.length();
    for (int column : columns) {
      if (line.length() > start) line.append(GAP);
      var cell = row.get(column);
      var padding = " ".repeat(Math.max(0, widths[column] - Width.of(cell)));
      line.append(right[column] ? padding + cell : cell + padding);
    }
    return Width.cut(line.toString().stripTrailing(), terminal.width());
  }

  private static int first(int[] widths) {
    int first = 0;
    while (first < widths.length - 1 && widths[first] == 0) first++;
    return first;
  }
}
