package io.hardknocks.model;

/**
 * The name of a pattern: equal failures have equal fingerprints. {@code v1-} and 16 hexadecimal
 * digits.
 */
public record Fingerprint(String value) implements Comparable<Fingerprint> {
  public Fingerprint {
    if (!value.matches("v[0-9]+-[0-9a-f]{16}")) {
      throw new IllegalArgumentException(
          "fingerprint: " + value + " (expected: v1- and 16 hexadecimal digits)");
    }
  }

  @Override
  public int compareTo(Fingerprint other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
