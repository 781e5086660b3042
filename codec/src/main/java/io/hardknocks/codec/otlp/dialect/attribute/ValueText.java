package io.hardknocks.codec.otlp.dialect.attribute;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of attributes as JSON text and as plain text. */
public final class ValueText {
  private final StringBuilder out;

  private ValueText(StringBuilder out) {
    this.out = out;
  }

  public static String json(Object value) {
    if (value instanceof Long || value instanceof Boolean) return value.toString();
    var out = new StringBuilder(value instanceof String text ? text.length() + 2 : 64);
    new ValueText(out).write(value);
    return out.toString();
  }

  /** Text as it is, anything else as JSON; empty for nothing. */
  public static String plain(@Nullable Object value) {
    if (value == null) return "";
    return value instanceof String text ? text : json(value);
  }

  private void write(Object value) {
    switch (value) {
      case String text -> quoted(text);
      case Double number -> out.append(number(number));
      case List<?> list -> list(list);
      case Map<?, ?> map -> map(map);
      default -> out.append(value);
    }
  }

  /** A double as JSON has it: whole numbers without a fraction, what is no number as text. */
  private static String number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) return "\"" + value + "\"";
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private void list(List<?> list) {
    out.append('[');
    var separator = "";
    for (var item : list) {
      out.append(separator);
      write(item);
      separator = ",";
    }
    out.append(']');
  }

  private void map(Map<?, ?> map) {
    out.append('{');
    var separator = "";
    for (var entry : map.entrySet()) {
      out.append(separator);
      quoted(String.valueOf(entry.getKey()));
      out.append(':');
      write(entry.getValue());
      separator = ",";
    }
    out.append('}');
  }

  private void quoted(String text) {
    out.append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\') continue;
      out.append(text, from, i);
      escape(c);
      from = i + 1;
    }
    out.append(text, from, text.length()).append('"');
  }

  private void escape(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      case '\r' -> out.append("\\r");
      default ->
          out.append("\\u00").append(c < 16 ? '0' : '1').append(Character.forDigit(c & 15, 16));
    }
  }
}
