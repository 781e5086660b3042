package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.term.BracketScan;
import io.hardknocks.analysis.edits.term.StatementKey;
import io.hardknocks.model.Strategy;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How many arguments fewer a function takes, as its error says: where as many fewer others have
 * their place, that is the edit, and not that some went.
 */
public final class TakenArguments implements Sign {
  private static final Pattern TAKES =
      Pattern.compile(
          "takes (?:exactly |at most |from \\d+ to )?(\\w+) (?:positional )?arguments?"
              + " (?:\\((\\d{1,3}) given\\)|but (\\d{1,3}) (?:was|were) given)");
  private static final Map<String, Integer> WORDS = Map.of("no", 0, "one", 1, "two", 2, "three", 3);
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
  private static final Pattern NAME = Pattern.compile("\\w{1,60}=");
  private static final double NAMED = 0.12;
  private static final int LONGEST = 300;

  private final int fewer;

  public TakenArguments(String message) {
    var found = TAKES.matcher(message);
    fewer = found.find() ? given(found.group(2), found.group(3)) - taken(found.group(1)) : 0;
  }

  private static int given(String one, String other) {
    return Integer.parseInt(one == null ? other : one);
  }

  private static int taken(String word) {
    return NUMBER.matcher(word).matches()
        ? Integer.parseInt(word)
        : WORDS.getOrDefault(word, Integer.MAX_VALUE);
  }

  /** Whether a fact tells of such arguments, as both scripts write them. */
  @Override
  public boolean tells(Fact fact) {
    if (fewer <= 0 || fact.strategy() != Strategy.CHANGE_ARGUMENT) return false;
    if (fact.from().length() > LONGEST || fact.to().isEmpty()) return false;
    var from = StatementKey.of(fact.from());
    var to = StatementKey.of(fact.to());
    if (fact.second() && NAME.matcher(to).lookingAt() && to.endsWith("=" + from))
      return !isBesideNamed(from, to, fact);
    return !from.contains(to)
        && !to.contains(from)
        && fact.before().key().contains(from)
        && fact.after().key().contains(to)
        && count(from) - count(to) == fewer;
  }

  /** Whether the argument before or after it got its name too: both together are the edit. */
  private static boolean isBesideNamed(String from, String to, Fact fact) {
    var before = fact.before().key();
    var after = fact.after().key();
    if (after.length() > LONGEST) return false;
    var next = Pattern.compile(Pattern.quote(to) + ",\\w{1,60}=([^,()]{1,80})[,)]").matcher(after);
    var last = Pattern.compile("\\w{1,60}=([^,()]{1,80})," + Pattern.quote(to)).matcher(after);
    return (next.find() && before.contains(from + "," + next.group(1)))
        || (last.find() && before.contains(last.group(1) + "," + from));
  }

  private static int count(String arguments) {
    var scan = new BracketScan(arguments, 0);
    int count = 1;
    for (int i = 0; i < arguments.length(); i++) {
      if (arguments.charAt(i) == ',' && scan.depth() == 0 && !scan.inText()) count++;
      scan.step();
    }
    return count;
  }

  /** More for that. */
  @Override
  public double score(Fact fact) {
    return tells(fact) ? NAMED : 0;
  }
}
