package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** An object that lacks a member, and what is handed over now where the object is made. */
public final class MadeOtherwise implements Sign {
  private static final Pattern LACKING =
      Pattern.compile("'(?:[\\w.]{0,200}\\.)?([A-Z]\\w{0,100})' object has no attribute '");

  private static final Set<Strategy> ARGUMENTS =
      EnumSet.of(
          Strategy.ADD_ARGUMENT,
          Strategy.CHANGE_ARGUMENT,
          Strategy.CHANGE_LITERAL,
          Strategy.REMOVE_ARGUMENT);

  private static final double MADE = 0.1;

  private final String type;

  public MadeOtherwise(String message) {
    var found = LACKING.matcher(message);
    type = found.find() ? found.group(1) : "";
  }

  /** More for the arguments of the type that the message names. */
  @Override
  public double score(Fact fact) {
    if (type.isEmpty() || !ARGUMENTS.contains(fact.strategy())) return 0;
    var symbol = fact.symbol();
    return symbol.substring(symbol.lastIndexOf('.') + 1).equals(type) ? MADE : 0;
  }
}
