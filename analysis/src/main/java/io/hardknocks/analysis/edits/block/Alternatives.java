package io.hardknocks.analysis.edits.block;

import io.hardknocks.analysis.edits.comparison.Calls;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.reading.Reading;
import io.hardknocks.analysis.edits.rewriting.Similarity;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.Term;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/** Reports what one branch of a block does instead of what the other has from before. */
final class Alternatives {
  private static final int MOST = 40;

  private final Facts facts;
  private final Reading reading;
  private final BiConsumer<Term, Term> comparison;

  Alternatives(Facts facts, Reading reading, BiConsumer<Term, Term> comparison) {
    this.facts = facts;
    this.reading = reading;
    this.comparison = comparison;
  }

  private record Pair(Statement kept, Statement now, double likeness) {}

  /** The first of some new statements that does something else instead of one. */
  void of(Statement kept, List<Statement> block) {
    if (!does(kept) || kept.text().isEmpty()) return;
    var before = reading.term(kept);
    block.stream()
        .filter(done -> done.key().contains("(") && does(done))
        .map(reading::term)
        .filter(now -> isAlternative(before, now))
        .findFirst()
        .ifPresent(now -> comparison.accept(before, now));
  }

  /** The two statements that are most alike of those that do one thing instead of the other. */
  void among(List<Statement> kept, List<Statement> block) {
    if (kept.size() > MOST || block.size() > MOST) return;
    kept.stream()
        .filter(Alternatives::does)
        .flatMap(old -> block.stream().filter(Alternatives::does).map(now -> pair(old, now)))
        .filter(pair -> isAlternative(reading.term(pair.kept), reading.term(pair.now)))
        .max(Comparator.comparingDouble(Pair::likeness))
        .ifPresent(this::compare);
  }

  private static Pair pair(Statement kept, Statement now) {
    return new Pair(kept, now, Similarity.of(kept, now));
  }

  private void compare(Pair pair) {
    facts.at(pair.kept, pair.now);
    comparison.accept(reading.term(pair.kept), reading.term(pair.now));
  }

  private static boolean does(Statement statement) {
    return Role.isPlain(statement) || statement.startsWith("return");
  }

  /** Whether both set the same thing, only call something, or give what the same thing gives. */
  private static boolean isAlternative(Term before, Term now) {
    if (before.is(Kind.ASSIGN) && now.is(Kind.ASSIGN)) return before.part(0).same(now.part(0));
    if (isResult(before) && isResult(now)) return before.part(0).part(0).same(now.part(0).part(0));
    return Calls.is(before) && Calls.is(now);
  }

  private static boolean isResult(Term term) {
    return term.is(Kind.RETURN) && term.parts().size() == 1 && Calls.is(term.part(0));
  }
}
