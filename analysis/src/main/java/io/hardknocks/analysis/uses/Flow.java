package io.hardknocks.analysis.uses;

import org.jspecify.annotations.Nullable;

/** What the variables of a function are at one point of it. */
final class Flow {
  /** Whether the point is reached. */
  enum End {
    /** It is. */
    NONE,
    /** Returned, or went on with a loop. */
    LEFT,
    /** Raised, or ended the program. */
    FAILED
  }

  private Bindings names;
  End end;

  Flow() {
    this(Bindings.NONE, End.NONE);
  }

  private Flow(Bindings names, End end) {
    this.names = names;
    this.end = end;
  }

  Flow copy() {
    return new Flow(names, end);
  }

  /** The same point as if it were reached. */
  Flow alive() {
    return new Flow(names, End.NONE);
  }

  @Nullable Meaning get(String name) {
    return names.get(name);
  }

  void put(String name, Meaning meaning) {
    names = names.with(name, meaning);
  }

  /** The point where both come together. */
  Flow or(Flow other) {
    if (end != End.NONE && other.end == End.NONE) return other.copy();
    if (end == End.NONE && other.end != End.NONE) return copy();
    return new Flow(names.or(other.names), end);
  }
}
