package io.hardknocks.analysis.uses.meaning;

import java.util.HashMap;
import java.util.Map;

/**
 * What is known of a script's variables, parameters, results and attributes, whatever the order in
 * which they are reached. It is gathered in rounds: a round reads what the one before it and itself
 * found, and the last one is that which finds nothing else.
 */
public final class Knowledge {
  private Map<String, Meaning> known = Map.of();
  private Map<String, Meaning> gathered = new HashMap<>();
  private boolean doubtful;

  public void learn(String what, Meaning meaning) {
    gathered.merge(what, meaning, Meaning::or);
  }

  public Meaning of(String what) {
    var before = known.getOrDefault(what, Doubt.NEVER);
    var meaning = before.or(gathered.getOrDefault(what, Doubt.NEVER));
    return doubtful && !meaning.type().isEmpty() ? Doubt.UNKNOWN : meaning;
  }

  /** Ends a round. Returns whether it found what the one before it found. */
  public boolean settle() {
    boolean same = gathered.equals(known);
    known = gathered;
    gathered = new HashMap<>();
    return same;
  }

  /** From now on no type is known: the rounds came to no end. */
  public void giveUp() {
    doubtful = true;
  }
}
