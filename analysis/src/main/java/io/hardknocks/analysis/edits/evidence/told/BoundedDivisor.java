package io.hardknocks.analysis.edits.evidence.told;

import static io.hardknocks.model.Strategy.GUARD_CONDITION;

import io.hardknocks.analysis.edits.fact.Fact;
import java.util.regex.Pattern;

/** A value that is kept from being nothing, where the error is that it was: that guards it. */
public final class BoundedDivisor implements Sign {
  private static final Pattern BY_ZERO =
      Pattern.compile("(?i)(?:division|divide|modulo)\\b[^\n]{0,20}\\bzero|ZeroDivision");

  private final boolean byZero;

  public BoundedDivisor(String message) {
    byZero = BY_ZERO.matcher(message).find();
  }

  /** Whether the fact tells it as a guard. */
  @Override
  public boolean tells(Fact fact) {
    return bounds(fact) && fact.strategy() == GUARD_CONDITION;
  }

  /** Whether the fact tells it as a call. */
  @Override
  public boolean misses(Fact fact) {
    return bounds(fact) && fact.strategy() != GUARD_CONDITION;
  }

  private boolean bounds(Fact fact) {
    return byZero
        && !fact.from().isEmpty()
        && fact.to().startsWith("max(")
        && fact.to().contains(fact.from());
  }
}
