package io.hardknocks.recorder.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of any kind as plain ones that nobody can change: strings, longs, doubles, booleans, and
 * lists and maps of these. Nothing that a value does when it is asked leaves here as an exception.
 */
public final class Values {
  private static final int DEEPEST = 8;
  private static final int MOST = 1_000;

  private Values() {}

  /** A plain copy, in order; entries without a value are left out. */
  public static Map<String, Object> map(Map<?, ?> values) {
    return values.isEmpty() ? Map.of() : map(values, 0);
  }

  private static Map<String, Object> map(Map<?, ?> values, int depth) {
    Map<String, Object> plain = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      if (plain.size() == MOST) break;
      var value = plain(entry.getValue(), depth + 1);
      if (value != null) plain.put(text(entry.getKey()), value);
    }
    return Collections.unmodifiableMap(plain);
  }

  /** A plain copy of {@code value}; {@code null} stays {@code null}. */
  public static @Nullable Object plain(@Nullable Object value) {
    return plain(value, 0);
  }

  private static @Nullable Object plain(@Nullable Object value, int depth) {
    if (value == null || value instanceof String || value instanceof Boolean) return value;
    if (value instanceof Long || value instanceof Double) return value;
    if (value instanceof Integer || value instanceof Short || value instanceof Byte)
      return ((Number) value).longValue();
    if (value instanceof Float number) return number.doubleValue();
    if (depth >= DEEPEST) return text(value);
    try {
      if (value instanceof Map<?, ?> map) return map(map, depth);
      if (value instanceof Collection<?> list) return list(list, depth);
      if (value instanceof Object[] array) return list(Arrays.asList(array), depth);
    } catch (Throwable e) {
      return unreadable(value, e);
    }
    return text(value);
  }

  private static List<Object> list(Collection<?> values, int depth) {
    List<Object> plain = new ArrayList<>();
    for (Object value : values) {
      if (plain.size() == MOST) break;
      var copy = plain(value, depth + 1);
      if (copy != null) plain.add(copy);
    }
    return Collections.unmodifiableList(plain);
  }

  /** What {@code value} says of itself. */
  public static String text(@Nullable Object value) {
    try {
      var text = String.valueOf(value);
      return text == null ? "" : text;
    } catch (Throwable e) {
      return unreadable(value, e);
    }
  }

  private static String unreadable(@Nullable Object value, Throwable why) {
    return "[" + nameOf(value) + " that cannot be read: " + why.getClass().getName() + "]";
  }

  private static String nameOf(@Nullable Object value) {
    return value == null ? "null" : value.getClass().getName();
  }

  static <V> Map<String, V> ordered(Map<String, V> values) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  static long weight(@Nullable Object plain) {
    if (plain instanceof String text) return text.length();
    long sum = 8;
    if (plain instanceof Map<?, ?> map)
      for (Map.Entry<?, ?> entry : map.entrySet())
        sum += weight(entry.getKey()) + weight(entry.getValue());
    if (plain instanceof List<?> list) for (Object value : list) sum += weight(value);
    return sum;
  }
}
