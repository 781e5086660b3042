package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.regex.Pattern;

/** An error that asks for names with all arguments: then all of them are one edit. */
public final class NamedArguments implements Sign {
  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)\\b(?:with|use|as|requires?|accepts?|takes?|only) (?:only )?(?:named|keyword)(?:[- ]only)? (?:arguments|parameters)\\b");

  private static final Pattern SEVERAL =
      Pattern.compile("\\w{1,60}\\s?=[^=][^\\n]{0,200}, \\w{1,60}\\s?=[^=].*");

  private static final double ASKED = 0.12;

  private final boolean asks;

  public NamedArguments(String message) {
    asks = ASKS.matcher(message).find();
  }

  /** Whether the fact gives names to several arguments at once. */
  @Override
  public boolean tells(Fact fact) {
    return asks
        && fact.strategy() == Strategy.CHANGE_ARGUMENT
        && fact.from().indexOf(',') > 0
        && !fact.from().equals(fact.before().text())
        && SEVERAL.matcher(fact.to()).matches();
  }

  /** More for that. */
  @Override
  public double score(Fact fact) {
    return tells(fact) ? ASKED : 0;
  }
}
