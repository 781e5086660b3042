package io.hardknocks.storage.contract;

import java.util.Arrays;
import java.util.Comparator;

/** The order of Unicode code points. */
final class CodePoints {
  static final Comparator<String> ORDER =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private CodePoints() {}
}
