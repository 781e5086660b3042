package io.hardknocks.analysis.lesson.file;

import java.util.Collection;
import java.util.regex.Pattern;

/** Writes keys and texts as YAML, so that a change of one text changes few lines. */
final class YamlText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][\\w./@-]*( [\\w./@-]+)*|[0-9.]+");

  /** Words that YAML or a reader of it takes for something else than a text. */
  private static final Pattern WORD =
      Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|none|[0-9.]*");

  private final StringBuilder out = new StringBuilder();

  void comment(String text) {
    out.append("# ").append(text).append('\n');
  }

  void put(String key, String text) {
    out.append(key).append(':');
    if (isBlock(text)) block(text);
    else out.append(' ').append(scalar(key, text)).append('\n');
  }

  void put(String key, Collection<?> texts) {
    out.append(key).append(':').append(texts.isEmpty() ? " []\n" : "\n");
    texts.forEach(text -> out.append("  - ").append(scalar("", text.toString())).append('\n'));
  }

  /** Lines that stand as they are: no odd character, no space at the ends. */
  private static boolean isBlock(String text) {
    return text.contains("\n")
        && text.equals(text.strip())
        && text.lines().allMatch(line -> line.equals(line.stripTrailing()))
        && text.chars().allMatch(c -> c == '\n' || (c >= 0x20 && c < 0x7f));
  }

  private void block(String text) {
    out.append(" |-\n");
    text.lines().forEach(line -> out.append(line.isEmpty() ? "" : "  ").append(line).append('\n'));
  }

  private static String scalar(String key, String text) {
    boolean ours = key.equals("mechanical") || key.equals("line") || key.equals("relevance");
    if (ours || (PLAIN.matcher(text).matches() && !WORD.matcher(text).matches())) return text;
    return quoted(text);
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              if (point == '"' || point == '\\') quoted.append('\\').appendCodePoint(point);
              else if (point == '\n') quoted.append("\\n");
              else if (point == '\t') quoted.append("\\t");
              else if (isShown(point)) quoted.appendCodePoint(point);
              else if (point <= 0xffff) quoted.append("\\u%04x".formatted(point));
              else quoted.append("\\U%08x".formatted(point));
            });
    return quoted.append('"').toString();
  }

  private static boolean isShown(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
