package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.model.Strategy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What should have been raised, as a test says, and the conditions under which it is now. */
public final class DemandedRaise implements Sign {
  private static final Pattern DEMANDED =
      Pattern.compile(
          "\\b([A-Z]\\w{1,60}) (?:was )?not raised|(?i:did not raise) (?:<class ')?(?:\\w{1,60}\\.){0,6}(\\w{1,60})");

  private static final double RAISES = 0.2;

  private final Set<Integer> conditions = new HashSet<>();

  /**
   * @param fixed the statements of the fixing script
   */
  public DemandedRaise(String message, List<Statement> fixed) {
    var found = DEMANDED.matcher(message);
    if (!found.find()) return;
    var raises = "raise " + (found.group(1) == null ? found.group(2) : found.group(1));
    for (int j = 1; j < fixed.size(); j++)
      if (fixed.get(j).key().startsWith(raises)) conditions.add(fixed.get(j - 1).line());
  }

  /** More for such a condition. */
  @Override
  public double score(Fact fact) {
    boolean guard = fact.strategy() == Strategy.GUARD_CONDITION && !fact.after().text().isEmpty();
    return guard && conditions.contains(fact.after().line()) ? RAISES : 0;
  }
}
