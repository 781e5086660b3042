package io.hardknocks.analysis.uses.meaning;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a script's variables, parameters, results and attributes, whatever the order in
 * which they are reached. It is gathered in rounds: a round reads what the one before it and itself
 * found, and the last one is that of which another would read nothing else.
 */
public final class Knowledge {
  private Map<String, Meaning> known = Map.of();
  private Map<String, Meaning> gathered = new HashMap<>();

  /** What a round was told first. */
  private final Map<String, Meaning> told = new HashMap<>();

  private final Map<String, Set<String>> members = new HashMap<>();
  private final Set<String> said = new HashSet<>();

  /** Variables of which the script said nothing when a round asked. */
  private final Set<String> unsaid = new HashSet<>();

  private boolean grown;

  /** Whether a round was told something else later. */
  private boolean moved;

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
    boolean is = said.contains(what);
    if (!is) unsaid.add(what);
    return is;
  }

  public Meaning of(String what) {
    var before = known.getOrDefault(what, Doubt.NEVER);
    var meaning = before.or(gathered.getOrDefault(what, Doubt.NEVER));
    var earlier = told.putIfAbsent(what, meaning);
    if (earlier != null && !earlier.equals(meaning)) moved = true;
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

  /** Ends a round. Returns whether another one would read the same, and so find the same. */
  public boolean settle() {
    boolean same = !moved && !grown && Collections.disjoint(unsaid, said) && isAsTold();
    grown = false;
    moved = false;
    told.clear();
    unsaid.clear();
    known = gathered;
    gathered = new HashMap<>();
    return same;
  }

  private boolean isAsTold() {
    for (var one : told.entrySet()) {
      if (!gathered.getOrDefault(one.getKey(), Doubt.NEVER).equals(one.getValue())) return false;
    }
    return true;
  }

  /** From now on no type is known: the rounds came to no end. */
  public void giveUp() {
    doubtful = true;
  }
}
