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
    boolean named = found(known).stream().anyMatch(NewNames::isNew) && plain(found(known));
    if (named && values.stream().noneMatch(NewNames::converts)) {
      facts.secondly(valued);
    } else {
      found(known).clear();
      valued.run();
    }
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
