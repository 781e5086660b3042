package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.term.Statement;

/** What is demanded of a function beside it, which seldom is what was wrong when it fails. */
public final class StatedContract implements Sign {
  private static final double BESIDE = -0.3;

  /** Less for edits of that. */
  @Override
  public double score(Fact fact) {
    return isContract(fact.from().isEmpty() ? fact.after() : fact.before()) ? BESIDE : 0;
  }

  /** A decorator with a condition: {@code @ensure(lambda result: result > 0)}. */
  private static boolean isContract(Statement statement) {
    return statement.key().startsWith("@") && statement.key().contains("(lambda ");
  }
}
