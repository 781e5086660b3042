package io.hardknocks.analysis.uses.meaning;

/** What is not known to be anything. */
public enum Doubt implements Meaning {
  /** Anything. */
  UNKNOWN,
  /** What one value that is not known gave divided by another. */
  QUOTIENT,
  /** Not met so far; or None, which no lesson is about. */
  NEVER
}
