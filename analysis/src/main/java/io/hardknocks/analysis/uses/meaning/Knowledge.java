package io.hardknocks.analysis.uses.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a script's variables, parameters, results and attributes, whatever the order in
 * which they are reached. It is gathered in rounds: a round reads what the one before it and itself
 * found, and the last one is that which finds nothing else.
 */
public final class Knowledge {
  private Map<String, Meaning> known = Map.of();
  private Map<String, Meaning> gathered = new HashMap<>();
  private final Map<String, Set<String>> members = new HashMap<>();
  private final Set<String> said = new HashSet<>();
  private boolean grown;
  private boolean doubtful;

  public void learn(String what, Meaning meaning) {
    gathered.merge(what, meaning, Meaning::or);
  }

  /** Notes that the script itself says what a variable is. */
  public void say(String what, Meaning meaning) {
    if (!(meaning instanceof Doubt) && !meaning.isMade()) said.add(what);
  }

  /** Whether the script says somewhere what a variable is. */
  public boolean isSaid(String what) {
    return said.contains(what);
  }

  public Meaning of(String what) {
    var before = known.getOrDefault(what, Doubt.NEVER);
    var meaning = before.or(gathered.getOrDefault(what, Doubt.NEVER));
    return doubtful && !meaning.type().isEmpty() ? Doubt.UNKNOWN : meaning;
  }

  /** Notes that a variable is used with a member. Returns whether that is new. */
  public boolean use(String what, String member) {
    return members.computeIfAbsent(what, w -> new HashSet<>()).add(member);
  }

  /** Notes that what was found by members may say more of what came before. */
  public void grow() {
    grown = true;
  }

  /** The members that a variable is used with, as far as they were met. */
  public Set<String> members(String what) {
    return members.getOrDefault(what, Set.of());
  }

  /** Ends a round. Returns whether it found what the one before it found. */
  public boolean settle() {
    boolean same = gathered.equals(known) && !grown;
    grown = false;
    known = gathered;
    gathered = new HashMap<>();
    return same;
  }

  /** From now on no type is known: the rounds came to no end. */
  public void giveUp() {
    doubtful = true;
  }
}
