package io.hardknocks.analysis.uses;

import java.util.HashMap;
import java.util.Map;

/**
 * What is known of a script's variables, parameters, results and attributes, whatever the order in
 * which they are reached. It is gathered in rounds: a round reads what the one before it found, and
 * the last one is that which finds nothing else.
 */
final class Knowledge {
  private Map<String, Meaning> known = Map.of();
  private Map<String, Meaning> gathered = new HashMap<>();
  private boolean doubtful;

  void learn(String what, Meaning meaning) {
    gathered.merge(what, meaning, Meaning::or);
  }

  Meaning of(String what) {
    if (doubtful) return Doubt.UNKNOWN;
    return known.getOrDefault(what, Doubt.NEVER);
  }

  /** Ends a round. Returns whether it found what the one before it found. */
  boolean settle() {
    boolean same = gathered.equals(known);
    known = gathered;
    gathered = new HashMap<>();
    return same;
  }

  /** From now on nothing is known. */
  void giveUp() {
    doubtful = true;
  }
}
