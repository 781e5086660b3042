package io.hardknocks.analysis.uses;

/** What is not known to be anything. */
enum Doubt implements Meaning {
  /** Anything. */
  UNKNOWN,
  /** Not met so far; or None, which no lesson is about. */
  NEVER
}
