package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The value of the wrong shape that an error shows, as {@code array=2.5.}, where the script has it.
 */
public final class ShownArray implements Sign {
  private static final Pattern SHOWN =
      Pattern.compile("\\b(?:array|value|input|data)[=:] ?([-\\d.\\[][^\\n]{0,200})");

  private static final Set<Strategy> OF_VALUES =
      EnumSet.of(Strategy.CHANGE_LITERAL, Strategy.CHANGE_ARGUMENT, Strategy.TYPE_CONVERSION);

  private static final double SHOWS = 0.3;

  private final String value;

  public ShownArray(String message) {
    var found = SHOWN.matcher(message);
    value = found.find() ? plain(found.group(1)) : "";
  }

  /** Its numbers alone: an array is shown without commas, and {@code 2.0} as {@code 2.}. */
  private static String plain(String value) {
    var numbers = value.replaceAll("[\\[\\](),\\s]+", " ").strip();
    return numbers.replaceAll("\\.0*(?!\\d)", "").strip();
  }

  /** More for an edit of that value. */
  @Override
  public double score(Fact fact) {
    if (value.isEmpty() || !OF_VALUES.contains(fact.strategy())) return 0;
    return fact.from().length() <= 2 * value.length() + 10 && plain(fact.from()).equals(value)
        ? SHOWS
        : 0;
  }
}
