package io.hardknocks.model;

/**
 * The name of an attempt, unique in a store: 1 to 200 printable characters. Ours are {@link
 * #LENGTH} characters that sort by time; those of records that ran elsewhere are whatever their
 * writer chose.
 */
public record AttemptId(String value) implements Comparable<AttemptId> {
  /** Length of an id made by {@link #of(long, long)}. */
  public static final int LENGTH = 20;

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  public AttemptId {
    Names.requireName(value, "id", 200);
  }

  /**
   * An id that sorts by time: 48 bits of milliseconds, then 52 bits of {@code random}, in
   * Crockford's base 32.
   *
   * @param epochMillis milliseconds since 1970, 0 or more
   */
  public static AttemptId of(long epochMillis, long random) {
    if (epochMillis < 0)
      throw new IllegalArgumentException("epochMillis: " + epochMillis + " (expected: >= 0)");
    var text = new char[LENGTH];
    long high = (epochMillis << 2) | ((random >>> 50) & 3);
    long low = random & ((1L << 50) - 1);
    for (int i = 0; i < 10; i++) {
      text[9 - i] = ALPHABET.charAt((int) ((high >>> (5 * i)) & 31));
      text[19 - i] = ALPHABET.charAt((int) ((low >>> (5 * i)) & 31));
    }
    return new AttemptId(new String(text));
  }

  @Override
  public int compareTo(AttemptId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
