package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** A name that is not there: other values that are given to it mend nothing. */
public final class Untouched implements Sign {
  private static final Pattern MISSING =
      Pattern.compile("has no attribute '(\\w{1,60})'|name '(\\w{1,60})' is not defined");

  private static final double GIVEN = -0.15;

  private final Set<String> missing = new HashSet<>();

  public Untouched(String message) {
    MISSING
        .matcher(message)
        .results()
        .forEach(found -> missing.add(found.group(found.group(1) == null ? 2 : 1)));
  }

  /** Less for values in a call of what is not there, before as now. */
  @Override
  public double score(Fact fact) {
    if (missing.isEmpty() || fact.strategy() != Strategy.CHANGE_LITERAL) return 0;
    var function = fact.symbol().substring(fact.symbol().lastIndexOf('.') + 1);
    return missing.contains(function) && isCalled(function, fact) ? GIVEN : 0;
  }

  private static boolean isCalled(String function, Fact fact) {
    var call = function + "(";
    return fact.before().key().contains(call) && fact.after().key().contains(call);
  }
}
