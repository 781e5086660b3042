package io.hardknocks.analysis.edits.block;

import static io.hardknocks.model.Strategy.OTHER;
import static io.hardknocks.model.Strategy.REPLACE_CALL;

import io.hardknocks.analysis.edits.comparison.Calls;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.reading.Reading;
import io.hardknocks.analysis.edits.rewriting.Alignment;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.Term;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Calls that set something and are gone, since another method of the same object takes the value
 * now: {@code env.seed(1)} and {@code env.reset()} are {@code env.reset(seed=1)}.
 */
final class MovedValues {
  private static final Pattern SETS =
      Pattern.compile("((?:\\w+\\.)+)(?:set_)?(\\w+)\\(([^(),]+)\\);?");
  private static final Pattern CALLS =
      Pattern.compile("(?:\\w+=)?((?:\\w+\\.)+\\w+\\()(\\w+)\\);?");
  private static final int LONGEST = 300;
  private static final int MOST = 40;

  private final Facts facts;
  private final Alignment alignment;
  private final Reading reading;
  private final Surroundings places;

  MovedValues(Facts facts, Alignment alignment, Reading reading, Surroundings places) {
    this.facts = facts;
    this.alignment = alignment;
    this.reading = reading;
    this.places = places;
  }

  void report() {
    IntStream.range(0, alignment.before().size())
        .filter(i -> alignment.to(i) < 0 && !places.moved().contains(i))
        .filter(i -> alignment.before().get(i).key().length() <= LONGEST)
        .filter(i -> SETS.matcher(alignment.before().get(i).key()).matches())
        .limit(MOST)
        .forEach(this::report);
    IntStream.range(0, alignment.before().size())
        .filter(i -> alignment.to(i) < 0 && !places.moved().contains(i))
        .filter(i -> isMerged(alignment.before().get(i).key()))
        .forEach(i -> facts.secondly(() -> merged(i)));
  }

  /** Whether the same method takes the only argument of a call with others now, and only now. */
  private boolean isMerged(String gone) {
    var call = CALLS.matcher(gone);
    if (gone.length() > LONGEST || !call.matches()) return false;
    var argument = Pattern.compile("\\b" + call.group(2) + "\\b");
    return alignment.changed().stream()
        .filter(pair -> pair.after().key().contains(call.group(1)))
        .anyMatch(
            pair ->
                argument.matcher(pair.after().key()).find()
                    && !argument.matcher(pair.before().key()).find());
  }

  private void merged(int i) {
    var gone = alignment.before().get(i);
    facts.at(gone, Surroundings.NONE);
    facts.add(OTHER, gone.text(), "", "");
    places.moved().add(i);
  }

  private void report(int i) {
    var gone = alignment.before().get(i);
    var sets = SETS.matcher(gone.key());
    if (!sets.matches()) return;
    var value = sets.group(2) + "=" + sets.group(3);
    for (int j = 0; j < alignment.after().size(); j++) {
      if (stayed(j)) continue;
      var call = taking(alignment.after().get(j), sets.group(1), value);
      if (call.isEmpty()) continue;
      facts.at(gone, alignment.after().get(j));
      facts.add(REPLACE_CALL, called(gone), call.get().text(), "");
      places.moved().add(i);
      return;
    }
  }

  private boolean stayed(int j) {
    int from = alignment.from(j);
    var key = alignment.after().get(j).key();
    return from >= 0 && alignment.before().get(from).key().equals(key);
  }

  private static String called(Statement statement) {
    return statement.text().substring(0, statement.text().indexOf('('));
  }

  private Optional<Term> taking(Statement statement, String owner, String value) {
    var key = statement.key();
    boolean takes = key.contains(owner) && key.contains(value) && key.length() <= LONGEST;
    if (!takes) return Optional.empty();
    return reading
        .term(statement)
        .all()
        .filter(Calls::is)
        .filter(term -> term.text().startsWith(owner))
        .filter(
            term ->
                term.parts().getLast().parts().stream()
                    .anyMatch(part -> part.is(Kind.KEYWORD) && isSame(part, value)))
        .findFirst();
  }

  private static boolean isSame(Term argument, String value) {
    return argument.text().replaceAll("\\s", "").replace('\'', '"').equals(value);
  }
}
