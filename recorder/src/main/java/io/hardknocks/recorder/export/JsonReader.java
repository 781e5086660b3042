package io.hardknocks.recorder.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one JSON value: maps, lists, strings, longs, doubles, truth values and {@code null}. */
final class JsonReader {
  private static final int DEEPEST = 100;

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * @throws IllegalArgumentException when {@code text} is not one JSON value
   */
  static @Nullable Object read(String text) {
    var reader = new JsonReader(text);
    var value = reader.value();
    if (reader.peek() != '\0') throw reader.unexpected("the end");
    return value;
  }

  private @Nullable Object value() {
    char next = peek();
    if (next == '{') return nested(this::object);
    if (next == '[') return nested(this::list);
    if (next == '"') return string();
    return word();
  }

  private interface Part {
    Object read();
  }

  private Object nested(Part part) {
    if (++depth > DEEPEST) throw unexpected("at most " + DEEPEST + " levels");
    at++;
    var value = part.read();
    depth--;
    return value;
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (!closes('}', object.isEmpty())) {
      if (peek() != '"') throw unexpected("a name");
      var name = string();
      expect(':');
      object.put(name, value());
    }
    return object;
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> list = new ArrayList<>();
    while (!closes(']', list.isEmpty())) list.add(value());
    return list;
  }

  /** Passes the end, or the comma before the next element. */
  private boolean closes(char end, boolean empty) {
    if (peek() == end) {
      at++;
      return true;
    }
    if (!empty) expect(',');
    return false;
  }

  private void expect(char c) {
    if (peek() != c) throw unexpected("'" + c + "'");
    at++;
  }

  private char peek() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private String string() {
    var out = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return out.toString();
      }
      out.append(c == '\\' ? escaped() : c);
    }
    throw unexpected("'\"'");
  }

  private char escaped() {
    char c = ++at < text.length() ? text.charAt(at) : '\0';
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> hexadecimal();
      default -> throw unexpected("an escape");
    };
  }

  private char hexadecimal() {
    if (at + 4 >= text.length()) throw unexpected("four hexadecimal digits");
    int value = Integer.parseInt(text, at + 1, at + 5, 16);
    at += 4;
    return (char) value;
  }

  private @Nullable Object word() {
    int start = at;
    while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) at++;
    var word = text.substring(start, at);
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      case "null" -> null;
      default -> number(word, start);
    };
  }

  private Object number(String word, int start) {
    try {
      boolean whole = word.chars().allMatch(c -> c == '-' || Character.isDigit(c));
      if (whole) return Long.parseLong(word);
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      at = start;
      throw unexpected("a value");
    }
  }

  private IllegalArgumentException unexpected(String expected) {
    return new IllegalArgumentException(
        "character " + (at + 1) + " of the line (expected: " + expected + ")");
  }
}
