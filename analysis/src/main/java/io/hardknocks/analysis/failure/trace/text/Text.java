package io.hardknocks.analysis.failure.trace.text;

import io.hardknocks.analysis.text.Haystack;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * An error text as lines, without colours and control characters, and bounded: of a very long one
 * only the beginning and the end are kept.
 */
public final class Text {
  private static final int HEAD = 64 * 1024;
  private static final int TAIL = 192 * 1024;
  private static final int LONGEST_LINE = 8 * 1024;

  private final Haystack all;
  private final String[] lines;

  private Text(Haystack all, String[] lines) {
    this.all = all;
    this.lines = lines;
  }

  public static Text of(String raw) {
    return of(Haystack.of(cut(raw)));
  }

  public static Text of(Haystack raw) {
    var text = SpelledLines.join(Cleaning.clean(raw.with(cut(raw.text()))));
    text = EscapedText.restore(LogRecords.join(ProgressBars.end(Afterwards.cut(text))));
    text = Afterwards.cut(SharedLabel.strip(Stamp.strip(Margin.unquote(text))));
    text = WrappedLines.join(GraphPlaces.strip(Warnings.strip(text)));
    text = withoutMargin(Margin.stripBelow(RunnerLines.strip(text)));
    text = Cleaning.unwrapClasses(text);
    return new Text(text, split(text.text()));
  }

  private static Haystack withoutMargin(Haystack text) {
    var inner = Margin.strip(text);
    return inner.equals(text) ? text : RunnerLines.strip(inner);
  }

  private static String cut(String raw) {
    if (raw.length() <= HEAD + TAIL) return raw;
    return raw.substring(0, HEAD) + "\n" + raw.substring(raw.length() - TAIL);
  }

  private static String[] split(String text) {
    var lines = new String[64];
    int size = 0;
    int from = 0;
    while (from <= text.length()) {
      int end = text.indexOf('\n', from);
      if (end < 0) end = text.length();
      if (size == lines.length) lines = Arrays.copyOf(lines, size * 2);
      lines[size++] = line(text, from, end);
      from = end + 1;
    }
    return Arrays.copyOf(lines, size);
  }

  private static String line(String text, int from, int end) {
    int length = Math.min(end - from, LONGEST_LINE);
    var line = text.substring(from, from + length);
    return line.isEmpty() || line.charAt(line.length() - 1) > ' ' ? line : line.stripTrailing();
  }

  /** How many lines there are; at least 1. */
  public int size() {
    return lines.length;
  }

  /** The line at {@code index}, without white space at its end; empty outside of the text. */
  public String line(int index) {
    return index < 0 || index >= lines.length ? "" : lines[index];
  }

  public boolean has(String literal) {
    return all.has(literal);
  }

  public boolean hasAny(String... literals) {
    return all.hasAny(literals);
  }

  public String all() {
    return all.text();
  }

  /** Whether nothing but white space is in it. */
  public boolean blank() {
    return all.text().isBlank();
  }

  /** The last line that is not blank, {@code -1} when all are. */
  public int lastIndex() {
    int index = lines.length - 1;
    while (index >= 0 && lines[index].isEmpty()) index--;
    return index;
  }

  /** The lines {@code from} (included) to {@code to} (excluded), joined. */
  public String join(int from, int to) {
    if (to - from == 1) return lines[from];
    return String.join("\n", Arrays.asList(lines).subList(from, Math.max(from, to)));
  }

  /** The same lines, each changed. */
  public Text map(UnaryOperator<String> change) {
    var changed = new String[lines.length];
    for (int i = 0; i < lines.length; i++) changed[i] = change.apply(lines[i]);
    return new Text(Haystack.of(String.join("\n", changed)), changed);
  }
}
