package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.term.BracketScan;
import io.hardknocks.analysis.edits.term.StatementKey;
import io.hardknocks.model.Strategy;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Arguments that may be fractions, where an error asks for an integer: of {@code linspace(a, b, n)}
 * it can only mean the last.
 */
public final class RealArguments implements Sign {
  private static final Pattern INTEGER = Pattern.compile("(?i)\\binteger\\b|\\bint\\b");
  private static final Pattern FUNCTION =
      Pattern.compile("\\b(linspace|logspace|geomspace|arange|uniform|normal)\\(");

  /** How many of the first arguments are no counts. */
  private static final Map<String, Integer> REAL =
      Map.of(
          "linspace", 2,
          "logspace", 2,
          "geomspace", 2,
          "arange", 3,
          "uniform", 2,
          "normal", 2);

  private static final double LESS = -0.1;
  private static final int LONGEST = 500;

  private final boolean asked;

  public RealArguments(String message) {
    asked = INTEGER.matcher(message).find();
  }

  /** Less for the conversion of such an argument. */
  @Override
  public double score(Fact fact) {
    boolean converts = fact.strategy() == Strategy.TYPE_CONVERSION;
    if (!asked || !converts || fact.before().key().length() > LONGEST) return 0;
    var key = fact.before().key();
    var argument = StatementKey.of(fact.from());
    return FUNCTION
            .matcher(key)
            .results()
            .anyMatch(
                call -> {
                  int place = place(key.substring(call.end()), argument);
                  return place >= 0 && place < REAL.getOrDefault(call.group(1), 0);
                })
        ? LESS
        : 0;
  }

  /** Which of the arguments at the beginning of some code this is; -1 for none. */
  private static int place(String code, String argument) {
    var scan = new BracketScan("(" + code, 0);
    scan.step();
    int start = 0;
    int place = 0;
    for (int i = 0; i < code.length() && scan.depth() > 0; i++) {
      boolean ends = scan.depth() == 1 && !scan.inText() && ",)".indexOf(code.charAt(i)) >= 0;
      if (ends && code.substring(start, i).equals(argument)) return place;
      if (ends) {
        start = i + 1;
        place++;
      }
      scan.step();
    }
    return -1;
  }
}
