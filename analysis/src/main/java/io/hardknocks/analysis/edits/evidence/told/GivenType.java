package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.regex.Pattern;

/**
 * An error about the type of numbers: it is rather that of what a script has read than that of what
 * a call has computed, which has the type that the library works with.
 */
public final class GivenType implements Sign {
  private static final Pattern TYPE =
      Pattern.compile("(?i)\\bfound dtype|expected (?:scalar type|dtype|object of scalar type)\\b");
  private static final Pattern NAME = Pattern.compile("\\w{1,60}(?:\\.\\w{1,60}){0,3}");
  private static final double GIVEN = 0.05;

  private final boolean said;

  public GivenType(String message) {
    said = TYPE.matcher(message).find();
  }

  /** More for the conversion of a variable. */
  @Override
  public double score(Fact fact) {
    boolean converts = said && fact.strategy() == Strategy.TYPE_CONVERSION;
    return converts && NAME.matcher(fact.from()).matches() ? GIVEN : 0;
  }
}
