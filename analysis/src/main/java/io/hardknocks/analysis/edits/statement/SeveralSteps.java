package io.hardknocks.analysis.edits.statement;

import static io.hardknocks.model.Strategy.REPLACE_CALL;

import io.hardknocks.analysis.edits.comparison.Calls;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.reading.Reading;
import io.hardknocks.analysis.edits.rewriting.Alignment;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.Term;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A call that several statements do the work of now: {@code run(app)} is {@code s = Server(app)}
 * and {@code s.serve()}. The last of them, on what the others made, has its place.
 */
final class SeveralSteps implements Stepwise {
  /** The first and the last of the new statements, by their numbers. */
  private record Steps(int first, int last) {}

  private static final Pattern SETS =
      Pattern.compile("(?:(?:const|let|var) )?([A-Za-z_]\\w*)=(?!=)");
  private static final int MOST = 6;

  private final Alignment alignment;
  private final Reading reading;
  private final Map<Statement, Steps> steps = new HashMap<>();
  private final Set<Integer> told = new HashSet<>();

  SeveralSteps(Alignment alignment, Reading reading) {
    this.alignment = alignment;
    this.reading = reading;
    IntStream.range(0, alignment.before().size())
        .filter(i -> alignment.to(i) >= 0)
        .forEach(i -> find(alignment.before().get(i), alignment.to(i)));
  }

  private void find(Statement before, int place) {
    if (before.key().equals(alignment.after().get(place).key())) return;
    if (SETS.matcher(before.key()).lookingAt() || !before.key().endsWith(")")) return;
    int first = place;
    while (first > 0 && alignment.from(first - 1) < 0 && place - first < MOST) first--;
    int last = place;
    while (isNew(last + 1) && last - place < MOST) last++;
    if (last == first || !callsMade(first, last) || !isCall(reading.term(before))) return;
    steps.put(before, new Steps(first, last));
    IntStream.rangeClosed(first, last).forEach(told::add);
  }

  private boolean isNew(int j) {
    return j < alignment.after().size() && alignment.from(j) < 0;
  }

  /** Whether all but the last set something, and the last calls a method of one of these. */
  private boolean callsMade(int first, int last) {
    var made = new HashSet<String>();
    for (int j = first; j < last; j++) {
      if (alignment.after().get(j).isImport()) continue;
      var sets = SETS.matcher(alignment.after().get(j).key());
      if (!sets.lookingAt()) return false;
      made.add(sets.group(1));
    }
    var call = call(reading.term(alignment.after().get(last)));
    return isCall(call) && call.parts().size() > 2 && made.contains(call.part(0).label());
  }

  private static Term call(Term term) {
    return term.is(Kind.AWAIT) && term.parts().size() == 1 ? term.part(0) : term;
  }

  private static boolean isCall(Term term) {
    return Calls.is(call(term));
  }

  @Override
  public Optional<Term> tell(Statement before, Facts facts) {
    var found = steps.get(before);
    if (found == null) return Optional.empty();
    var after = alignment.after().get(found.last);
    facts.at(before, after);
    facts.add(REPLACE_CALL, called(reading.term(before)), called(reading.term(after)), "");
    return Optional.of(call(reading.term(after)));
  }

  /** What is called, as written. */
  private static String called(Term term) {
    var call = call(term);
    return call.text(call.start(), call.parts().getLast().start());
  }

  @Override
  public Collection<Integer> told() {
    return told;
  }
}
