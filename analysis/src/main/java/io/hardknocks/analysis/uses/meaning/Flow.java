package io.hardknocks.analysis.uses.meaning;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the variables of a function are at one point of it. */
public final class Flow {
  /** Whether the point is reached. */
  public enum End {
    /** It is. */
    NONE,
    /** Returned, or went on with a loop. */
    LEFT,
    /** Raised, or ended the program. */
    FAILED
  }

  private Bindings names;
  private End end;

  public Flow() {
    this(Bindings.NONE, End.NONE);
  }

  private Flow(Bindings names, End end) {
    this.names = names;
    this.end = end;
  }

  public Flow copy() {
    return new Flow(names, end);
  }

  /** The same point as if it were reached. */
  public Flow alive() {
    return new Flow(names, End.NONE);
  }

  public boolean isReached() {
    return end == End.NONE;
  }

  public End end() {
    return end;
  }

  public void end(End end) {
    this.end = end;
  }

  public @Nullable Meaning get(String name) {
    return names.get(name);
  }

  public void put(String name, Meaning meaning) {
    names = names.with(name, meaning);
  }

  /** Whether these names are the same at another point. */
  public boolean agrees(Flow other, Set<String> about) {
    for (var name : about) {
      if (!Objects.equals(get(name), other.get(name))) return false;
    }
    return true;
  }

  /** The point where both come together. */
  public Flow or(Flow other) {
    if (!isReached() && other.isReached()) return other.copy();
    if (isReached() && !other.isReached()) return copy();
    return new Flow(names.or(other.names), end);
  }
}
