package io.hardknocks.analysis.uses;

import java.util.HashMap;
import java.util.Map;
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

  private final Map<String, Meaning> names;
  End end;

  Flow() {
    this(new HashMap<>(), End.NONE);
  }

  private Flow(Map<String, Meaning> names, End end) {
    this.names = names;
    this.end = end;
  }

  Flow copy() {
    return new Flow(new HashMap<>(names), end);
  }

  /** The same point as if it were reached. */
  Flow alive() {
    return new Flow(new HashMap<>(names), End.NONE);
  }

  @Nullable Meaning get(String name) {
    return names.get(name);
  }

  void put(String name, Meaning meaning) {
    names.put(name, meaning);
  }

  void remove(String name) {
    names.remove(name);
  }

  /** The point where both come together. */
  Flow or(Flow other) {
    if (end != End.NONE && other.end == End.NONE) return other.copy();
    if (end == End.NONE && other.end != End.NONE) return copy();
    var joined = copy();
    other.names.forEach((name, meaning) -> joined.names.merge(name, meaning, Meaning::or));
    return joined;
  }
}
