package io.hardknocks.analysis.uses.meaning;

/** What is not known to be anything. */
public enum Doubt implements Meaning {
  /** Anything. */
  UNKNOWN,
  /** Not met so far; or None, which no lesson is about. */
  NEVER
}
