package io.hardknocks.analysis.edits.evidence.told;

import static io.hardknocks.model.Strategy.GUARD_CONDITION;

import io.hardknocks.analysis.edits.fact.Fact;
import java.util.regex.Pattern;

/** A wrong result of something: to leave early where there is nothing makes none of it right. */
public final class EarlyExit implements Sign {
  private static final Pattern WRONG =
      Pattern.compile("(?i)expected[^\n]{0,200}\\b(?:got|but was)\\b");
  private static final Pattern NOTHING =
      Pattern.compile("(?i)empty|None|null|\\[]|\\{}|\\(\\)|''|\"\"|nothing|missing|raise");
  private static final Pattern ASKS =
      Pattern.compile("if (?:not \\w+|len\\(\\w+\\) ?(?:==|<=?) ?[01]|\\w+ is None) ?:");

  private static final double BESIDE = -0.03;

  private final boolean something;

  public EarlyExit(String message) {
    something = WRONG.matcher(message).find() && !NOTHING.matcher(message).find();
  }

  /** Less for a new condition that asks whether there is something. */
  @Override
  public double score(Fact fact) {
    boolean asks = something && fact.strategy() == GUARD_CONDITION && !fact.before().opensBlock();
    return asks && ASKS.matcher(fact.to()).matches() ? BESIDE : 0;
  }
}
