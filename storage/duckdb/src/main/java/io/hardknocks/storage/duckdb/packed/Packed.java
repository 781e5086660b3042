package io.hardknocks.storage.duckdb.packed;

import org.jspecify.annotations.Nullable;

/**
 * Several texts in one, each as its length, a colon and itself: {@code 3:abc0:}. {@link Unpacked}
 * reads it.
 */
public final class Packed {
  private final StringBuilder out;

  public Packed() {
    this(1_024);
  }

  /**
   * @param expected characters, about: each time that there are twice as many all are copied
   */
  public Packed(int expected) {
    out = new StringBuilder(expected);
  }

  public Packed add(String text) {
    out.append(text.length()).append(':').append(text);
    return this;
  }

  public Packed add(long number) {
    return add(Long.toString(number));
  }

  public Packed add(boolean yes) {
    return add(yes ? "1" : "0");
  }

  public Packed addOrNothing(@Nullable Long number) {
    return add(number == null ? "" : number.toString());
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
