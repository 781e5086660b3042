package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The function whose call failed, as an error about arguments names it. */
public final class NamedCall implements Sign {
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:(\\w{1,60})\\.__init__|(\\w{2,60}))\\(\\) (?:got|takes|missing|argument|requires|expects|keywords)");

  private static final Set<Strategy> OF_CALLS =
      EnumSet.of(
          Strategy.ADD_ARGUMENT,
          Strategy.REMOVE_ARGUMENT,
          Strategy.CHANGE_ARGUMENT,
          Strategy.CHANGE_LITERAL,
          Strategy.TYPE_CONVERSION);

  private static final double OF_IT = 0.12;
  private static final double ARRIVED = -0.2;

  private final String name;

  public NamedCall(String message) {
    var found = NAMED.matcher(message);
    if (!found.find()) name = "";
    else name = found.group(1) == null ? found.group(2) : found.group(1);
  }

  /** More for what is handed to it, less for its own name where the old one led to it too. */
  @Override
  public double score(Fact fact) {
    if (name.isEmpty()) return 0;
    if (fact.strategy() == Strategy.RENAME_FUNCTION)
      return isIt(fact.to()) && !isIt(fact.from()) ? ARRIVED : 0;
    return OF_CALLS.contains(fact.strategy()) && isIt(fact.symbol()) ? OF_IT : 0;
  }

  private boolean isIt(String function) {
    return function.equals(name) || function.endsWith("." + name);
  }
}
