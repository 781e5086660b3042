package io.hardknocks.model;

import java.util.regex.Pattern;

/**
 * The name of a pattern: equal failures have equal fingerprints. {@code v1-} and 16 hexadecimal
 * digits.
 */
public record Fingerprint(String value) implements Comparable<Fingerprint> {
  private static final Pattern FORM = Pattern.compile("v[0-9]+-[0-9a-f]{16}");

  public Fingerprint {
    if (!FORM.matcher(value).matches()) {
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
