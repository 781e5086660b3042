package io.hardknocks.analysis.edits.statement;

import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.reading.Reading;
import io.hardknocks.analysis.edits.rewriting.Alignment;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.Term;
import io.hardknocks.model.Strategy;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values that are taken in two steps now, the second of which looks at the first: {@code r =
 * find().text} is {@code t = find()} and {@code r = t.text if t else ''}.
 */
final class GuardedValues implements Stepwise {
  private record Steps(Statement first, int second) {}

  /** How far the second step may be from the first. */
  private static final int NEAR = 3;

  private final Alignment alignment;
  private final Reading reading;
  private final Map<Statement, Steps> steps = new HashMap<>();

  GuardedValues(Alignment alignment, Reading reading) {
    this.alignment = alignment;
    this.reading = reading;
    for (int j = 1; j < alignment.after().size(); j++) if (alignment.from(j) < 0) find(j);
  }

  private void find(int j) {
    var target = target(alignment.after().get(j));
    for (int p = j - 1; p >= Math.max(0, j - NEAR) && !target.isEmpty(); p--) {
      if (alignment.from(p) < 0) continue;
      var before = alignment.before().get(alignment.from(p));
      boolean other = !target(alignment.after().get(p)).equals(target);
      if (other && target(before).equals(target) && isGuarded(alignment.after().get(j)))
        steps.put(before, new Steps(alignment.after().get(p), j));
      return;
    }
  }

  private boolean isGuarded(Statement statement) {
    var term = reading.term(statement);
    return term.is(Kind.ASSIGN)
        && (term.part(1).is(Kind.TERNARY) || term.part(1).text().contains("?."));
  }

  private static String target(Statement statement) {
    int equals = statement.key().indexOf('=');
    if (equals <= 0 || statement.opensBlock()) return "";
    return statement.key().substring(0, equals).replaceFirst("^(?:const|let|var) ", "");
  }

  @Override
  public Optional<Term> tell(Statement before, Facts facts) {
    var step = steps.get(before);
    if (step == null) return Optional.empty();
    var after = alignment.after().get(step.second);
    facts.at(before, after);
    var value = reading.term(after).part(1);
    facts.add(Strategy.GUARD_CONDITION, reading.term(before).part(1).text(), value.text(), "");
    return Optional.of(reading.term(step.first));
  }

  @Override
  public Collection<Integer> told() {
    return steps.values().stream().map(Steps::second).toList();
  }
}
