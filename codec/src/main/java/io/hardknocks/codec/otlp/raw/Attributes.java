package io.hardknocks.codec.otlp.raw;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Names and values in the order in which they came. A value is a {@code String}, {@code Long},
 * {@code Double}, {@code Boolean}, {@code List} or {@code Map}; one that is empty is left out.
 */
public final class Attributes {
  private String[] names = new String[8];
  private Object[] values = new Object[8];
  private int size;

  void add(String name, @Nullable Object value) {
    if (value == null) return;
    if (size == names.length) {
      names = Arrays.copyOf(names, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    names[size] = name;
    values[size++] = value;
  }

  public int size() {
    return size;
  }

  public String name(int at) {
    return names[at];
  }

  public Object value(int at) {
    return values[at];
  }

  /** The first value of this name. */
  public @Nullable Object get(String name) {
    for (int i = 0; i < size; i++) if (names[i].equals(name)) return values[i];
    return null;
  }

  /** The first value of this name when it is text; empty otherwise. */
  public String text(String name) {
    return get(name) instanceof String text ? text : "";
  }
}
