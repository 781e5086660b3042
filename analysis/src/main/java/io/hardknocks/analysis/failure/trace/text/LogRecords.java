package io.hardknocks.analysis.failure.trace.text;

import io.hardknocks.analysis.text.Haystack;
import java.util.ArrayList;
import java.util.List;

/** A text that a log holds in several records of JSON: a part of it in each. */
final class LogRecords {
  private static final String[] FIELDS = {
    "\"message\"", "\"log\"", "\"msg\"", "\"text\"", "\"line\"", "\"data\"", "\"body\""
  };
  private static final int MOST = 2000;

  private LogRecords() {}

  /** The parts of the text, joined and still escaped; itself when it is in no such records. */
  static Haystack join(Haystack text) {
    if (!text.hasAny(FIELDS) || text.text().indexOf('{') < 0) return text;
    return text.with(join(text.text()));
  }

  private static String join(String text) {
    for (String field : FIELDS) {
      int first = text.indexOf(field);
      if (first < 0 || text.indexOf(field, first + field.length()) < 0) continue;
      var parts = parts(text, field);
      if (parts.size() > 1 && holds(parts)) return joined(parts);
    }
    return text;
  }

  private static List<String> parts(String text, String field) {
    var parts = new ArrayList<String>();
    int at = text.indexOf(field);
    while (at >= 0 && parts.size() < MOST) {
      int open = valueStart(text, at + field.length());
      int close = open < 0 ? -1 : valueEnd(text, open);
      if (close >= 0) parts.add(text.substring(open, close));
      at = text.indexOf(field, close < 0 ? at + field.length() : close);
    }
    return parts;
  }

  /** Where the string begins that is the value; {@code -1} when it is none. */
  private static int valueStart(String text, int from) {
    int i = skipBlanks(text, from);
    if (i >= text.length() || text.charAt(i) != ':') return -1;
    i = skipBlanks(text, i + 1);
    return i < text.length() && text.charAt(i) == '"' ? i + 1 : -1;
  }

  private static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') i++;
    return i;
  }

  private static int valueEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') i++;
      else if (c == '"') return i;
    }
    return -1;
  }

  /** Whether they are lines of one trace, and not each a message of its own. */
  private static boolean holds(List<String> parts) {
    int frames = 0;
    for (String part : parts) {
      if (part.startsWith("Traceback (most recent call last):")) return true;
      if (part.startsWith("    at ") || part.startsWith("\\tat ")) frames++;
    }
    return frames > 0;
  }

  private static String joined(List<String> parts) {
    var joined = new StringBuilder();
    for (String part : parts) {
      boolean ends = part.endsWith("\\n") || part.endsWith("\\r");
      joined.append(part).append(ends ? "" : "\\n");
    }
    return joined.toString();
  }
}
