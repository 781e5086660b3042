package io.hardknocks.storage.memory;

import java.util.Arrays;
import java.util.Comparator;

/** The order of Unicode code points, which is not that of {@link String#compareTo}. */
final class CodePoints {
  static final Comparator<String> ORDER =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private CodePoints() {}
}
