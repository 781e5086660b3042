package io.hardknocks.recorder.export;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON while it is written, on one line. */
final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder(512);
  private boolean first = true;

  JsonText begin() {
    separate();
    out.append('{');
    first = true;
    return this;
  }

  JsonText end() {
    out.append('}');
    first = false;
    return this;
  }

  JsonText name(String name) {
    separate();
    quote(name);
    out.append(':');
    first = true;
    return this;
  }

  /** A field, unless it has no value. */
  JsonText field(String name, @Nullable Object value) {
    return value == null ? this : name(name).value(value);
  }

  /** A field, unless it has no text. */
  JsonText text(String name, @Nullable String value) {
    return value == null || value.isEmpty() ? this : name(name).value(value);
  }

  /** A string, number, truth value, list or map. */
  JsonText value(Object value) {
    if (value instanceof Map<?, ?> map) return map(map);
    if (value instanceof Iterable<?> list) return list(list);
    separate();
    if (value instanceof Number || value instanceof Boolean) number(value);
    else quote(value.toString());
    return this;
  }

  private void number(Object value) {
    boolean finite = !(value instanceof Double number) || Double.isFinite(number);
    if (finite) out.append(value);
    else quote(value.toString());
  }

  private JsonText map(Map<?, ?> map) {
    begin();
    map.forEach((name, value) -> field(String.valueOf(name), value));
    return end();
  }

  private JsonText list(Iterable<?> list) {
    beginList();
    for (Object value : list) value(value);
    return endList();
  }

  JsonText beginList() {
    separate();
    out.append('[');
    first = true;
    return this;
  }

  JsonText endList() {
    out.append(']');
    first = false;
    return this;
  }

  private void separate() {
    if (!first) out.append(',');
    first = false;
  }

  private void quote(String text) {
    out.append('"');
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\' && !isLone(text, i)) continue;
      out.append(text, plain, i);
      escape(c);
      plain = i + 1;
    }
    out.append(text, plain, text.length()).append('"');
  }

  /** Half a character, which UTF-8 cannot write. */
  private static boolean isLone(String text, int i) {
    char c = text.charAt(i);
    if (!Character.isSurrogate(c)) return false;
    if (Character.isHighSurrogate(c))
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
  }

  private void escape(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) out.append(HEX.charAt((c >> shift) & 15));
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
