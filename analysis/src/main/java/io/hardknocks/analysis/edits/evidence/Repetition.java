package io.hardknocks.analysis.edits.evidence;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Arguments that came, went or changed in several places, alone or with more: of an error that
 * shows no place they are the likelier cause.
 */
public final class Repetition {
  private static final Set<Strategy> OF_ARGUMENTS =
      EnumSet.of(Strategy.ADD_ARGUMENT, Strategy.REMOVE_ARGUMENT, Strategy.CHANGE_ARGUMENT);

  private static final Pattern NAME = Pattern.compile("\\w{1,60}");

  private static final double MORE = 0.08;
  private static final int SHORTEST = 1;

  private final Map<String, Set<Integer>> lines = new HashMap<>();

  /** The same done to other values. */
  private final Map<String, Set<Integer>> alike = new HashMap<>();

  public Repetition(List<Fact> facts) {
    for (var fact : facts) {
      lines.computeIfAbsent(fact.identity(), edit -> new HashSet<>()).add(fact.before().line());
      alike.computeIfAbsent(shape(fact), edit -> new HashSet<>()).add(fact.before().line());
    }
  }

  private static String shape(Fact fact) {
    boolean within = fact.from().length() >= SHORTEST && fact.to().contains(fact.from());
    var from = within ? call(fact.from()) : fact.from();
    return fact.strategy() + "\u0001" + from + "\u0001" + fact.to().replace(fact.from(), "\u0001");
  }

  private static String call(String value) {
    int open = value.indexOf('(');
    return open < 0 ? "" : value.substring(0, open);
  }

  /** Whether the same is done in another line, to this value or to another one. */
  boolean isAlike(Fact fact) {
    return alike.getOrDefault(shape(fact), Set.of()).size() > 1;
  }

  /** Whether one variable has the place of another, which is no name of an argument. */
  private static boolean isOtherVariable(Fact fact) {
    if (!NAME.matcher(fact.from()).matches() || !NAME.matcher(fact.to()).matches()) return false;
    var key = fact.before().key();
    return !key.contains("(" + fact.from() + "=") && !key.contains("," + fact.from() + "=");
  }

  /** More for what is told in one place and found in another too. */
  double score(Fact fact) {
    if (fact.second() || !OF_ARGUMENTS.contains(fact.strategy()) || isOtherVariable(fact)) return 0;
    return lines.getOrDefault(fact.identity(), Set.of()).size() > 1 ? MORE : 0;
  }
}
