package io.hardknocks.analysis.edits.statement;

import io.hardknocks.analysis.edits.comparison.Conversions;
import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.model.Strategy;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Arguments in the place of which a variable is handed over now that is made just before: {@code
 * fit(x)} is {@code z = scale(x)} and {@code fit(z)}. The new name is what changed there, unless
 * all that is new is the type of the value.
 */
record NewNames(Facts facts) {
  private static final Pattern NAME = Pattern.compile("\\w{1,60}");
  private static final Pattern NAMES = Pattern.compile("\\w{1,60}|\\[(?:\\w{1,60}, ?)*\\w{1,60}]");
  private static final Pattern KEYWORDS =
      Pattern.compile("\\w{1,60} ?= ?\\w{1,60}(?:,\\s?\\w{1,60} ?= ?\\w{1,60}){1,9}");

  /**
   * Reports what a statement is now, by its names first where these are the edit.
   *
   * @param written compares the statements as they are written
   * @param valued compares them with values in place of the names
   */
  void report(Runnable written, Runnable valued) {
    int known = facts.all().size();
    valued.run();
    var values = List.copyOf(found(known));
    found(known).clear();
    written.run();
    boolean keywords = found(known).stream().anyMatch(NewNames::isOfKeywords);
    boolean named =
        keywords
            || (plain(found(known))
                && found(known).stream().anyMatch(fact -> isNew(fact) || isFilled(fact, values)));
    if (named && values.stream().noneMatch(NewNames::converts)) {
      facts.secondly(valued);
    } else {
      found(known).clear();
      valued.run();
    }
  }

  /** Reports values that have the names of their parameters now; whether there are such. */
  boolean ofKeywords(Runnable written) {
    int known = facts.all().size();
    written.run();
    boolean found = found(known).stream().anyMatch(NewNames::isOfKeywords);
    if (!found) found(known).clear();
    return found;
  }

  private List<Fact> found(int known) {
    return facts.all().subList(known, facts.all().size());
  }

  private static boolean isNew(Fact fact) {
    return fact.strategy() == Strategy.CHANGE_ARGUMENT
        && !fact.second()
        && !fact.symbol().isEmpty()
        && NAME.matcher(fact.from()).matches()
        && NAMES.matcher(fact.to()).matches();
  }

  /** Whether all values have the names of their parameters now. */
  private static boolean isOfKeywords(Fact fact) {
    return fact.strategy() == Strategy.CHANGE_ARGUMENT && KEYWORDS.matcher(fact.to()).matches();
  }

  /** Whether a variable that is computed has the place of a text. */
  private static boolean isFilled(Fact fact, List<Fact> values) {
    return fact.strategy() == Strategy.CHANGE_LITERAL
        && !fact.second()
        && NAME.matcher(fact.to()).matches()
        && values.stream()
            .anyMatch(value -> value.from().equals(fact.from()) && value.to().indexOf('(') >= 0);
  }

  private static boolean plain(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> !fact.second())
        .allMatch(
            fact ->
                fact.strategy() == Strategy.CHANGE_ARGUMENT
                    || fact.strategy() == Strategy.CHANGE_LITERAL);
  }

  private static boolean converts(Fact fact) {
    var function = fact.symbol().substring(fact.symbol().lastIndexOf('.') + 1);
    boolean known = Conversions.known(function) || Conversions.method(function);
    return !fact.second() && fact.strategy() == Strategy.TYPE_CONVERSION && known;
  }
}
