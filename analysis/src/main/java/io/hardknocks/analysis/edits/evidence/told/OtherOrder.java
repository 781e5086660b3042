package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.List;
import java.util.regex.Pattern;

/** A value that is put in order: a conversion only where the error is about types. */
public final class OtherOrder implements Sign {
  private static final Pattern TYPES =
      Pattern.compile("(?i)type|iterable|iterator|sequence|subscript|attribute|'\\w+' object");
  private static final List<String> ORDERS = List.of("sorted(", "reversed(");

  private final boolean types;

  public OtherOrder(String message) {
    types = message.isBlank() || TYPES.matcher(message).find();
  }

  /** Whether the fact tells it as another argument. */
  @Override
  public boolean tells(Fact fact) {
    return fact.strategy() == Strategy.CHANGE_ARGUMENT && orders(fact);
  }

  /** Whether the fact tells it as a conversion. */
  @Override
  public boolean misses(Fact fact) {
    return fact.strategy() == Strategy.TYPE_CONVERSION && orders(fact);
  }

  private boolean orders(Fact fact) {
    return !types
        && !fact.from().isEmpty()
        && ORDERS.stream().anyMatch(order -> fact.to().startsWith(order + fact.from()));
  }
}
