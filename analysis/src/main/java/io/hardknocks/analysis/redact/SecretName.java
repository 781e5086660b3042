package io.hardknocks.analysis.redact;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sort of names whose values are secrets.
 *
 * @param ends last words of such names, lower case, without separators
 * @param unless words that make it a name of something else
 */
record SecretName(String kind, List<String> ends, Set<String> unless, Values values) {

  /** Which values of such a name are secrets. */
  enum Values {
    /** Every literal but a placeholder. */
    ANY,
    /** What looks like a key. */
    RANDOM,
    /** The credentials after the scheme. */
    HEADER,
    /** All up to the end of the line. */
    LINE;

    static Values of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
