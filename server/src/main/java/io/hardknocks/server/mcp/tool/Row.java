package io.hardknocks.server.mcp.tool;

import io.hardknocks.analysis.prompt.Defused;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an answer tells, as text and as fields at the same time. Nothing that somebody
 * else wrote gets into either as it was.
 */
final class Row {
  private static final int LONGEST_NAME = 400;

  private final int longest;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, Object> fields = new LinkedHashMap<>();
  private boolean cut;

  /**
   * @param longest characters of each quoted text
   */
  Row(int longest) {
    this.longest = longest;
  }

  /** Our words, in the text alone. */
  Row say(String words) {
    text.append(words);
    return this;
  }

  /** Our value, in the fields alone. */
  Row put(String name, @Nullable Object value) {
    if (value != null) fields.put(name, plain(value));
    return this;
  }

  /** Names of sessions and ids are whatever their writers made them. */
  static Object plain(Object value) {
    return value instanceof String text ? Defused.line(text, LONGEST_NAME) : value;
  }

  /** Our value in both, {@code name value}. */
  Row tell(String name, @Nullable Object value) {
    if (value != null) text.append(name.replace('_', ' ')).append(' ').append(plain(value));
    return put(name, value);
  }

  /** Text of a run on one line, in both. */
  Row quoted(String name, String of) {
    return add(name, of, Defused.line(start(of), longest));
  }

  /** Text of a run, line by line, in both. */
  Row block(String name, String of) {
    return add(name, of, Defused.lines(start(of), longest));
  }

  /** What is read of a text: more than is shown, as white space and marks may go. */
  private String start(String of) {
    return of.substring(0, Math.min(of.length(), 4 * longest + 400));
  }

  /** The end of a text of a run, line by line: errors stand there. */
  Row tail(String name, String of) {
    // with room for what becomes longer when it is defused
    int kept = longest - longest / 8;
    var end = of.length() <= kept ? of : "…" + of.substring(of.length() - kept + 1);
    return add(name, of, Defused.lines(end, longest));
  }

  private Row add(String name, String of, String defused) {
    cut |= of.length() > longest;
    text.append(defused);
    fields.put(name, defused);
    return this;
  }

  String text() {
    return text.toString();
  }

  Map<String, Object> fields() {
    return fields;
  }

  /** Whether a text was too long. */
  boolean cut() {
    return cut;
  }
}
