package io.hardknocks.analysis.edits.block;

import static io.hardknocks.model.Strategy.*;

import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.line.Dependencies;
import io.hardknocks.analysis.edits.reading.Reading;
import io.hardknocks.analysis.edits.rewriting.Alignment;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.Term;
import java.util.List;
import java.util.function.BiConsumer;

/** Reports statements of the fixing script that the failing one has nothing for. */
final class Additions {
  private final Facts facts;
  private final Alignment alignment;
  private final Reading reading;
  private final BiConsumer<Term, Term> comparison;
  private final Surroundings places;

  Additions(
      Facts facts,
      Alignment alignment,
      Reading reading,
      BiConsumer<Term, Term> comparison,
      Surroundings places) {
    this.facts = facts;
    this.alignment = alignment;
    this.reading = reading;
    this.comparison = comparison;
    this.places = places;
  }

  void report() {
    for (int j = 0; j < alignment.after().size() && !facts.full(); j++) {
      if (alignment.from(j) < 0 && !places.told().contains(j)) added(j);
    }
  }

  private void added(int j) {
    var statement = alignment.after().get(j);
    facts.at(places.neighbour(j), statement);
    if (statement.isImport()) return;
    if (Dependencies.installs(statement.text())) {
      Dependencies.diff("", statement.text(), facts);
    } else if (statement.startsWith("try")) {
      attempt(j);
    } else if (Role.guards(statement)) {
      guard(j);
    } else if (statement.opensBlock()) {
      facts.add(OTHER, places.firstInside(j).text(), statement.text(), "");
      places.tellBlock(j);
    } else {
      simple(statement);
    }
  }

  private void attempt(int j) {
    var inside = places.firstInside(j);
    boolean otherwise = inside.text().isEmpty();
    var wrapped = otherwise ? places.otherwise(j) : inside;
    int clause = places.clause(j);
    if (!wrapped.text().isEmpty()) facts.at(wrapped, alignment.after().get(j));
    boolean replaced = otherwise && !wrapped.text().isEmpty();
    facts.add(GUARD_CONDITION, wrapped.text(), attempted(j, clause, replaced), "");
    instead(wrapped, places.tellBlock(j));
    if (clause < alignment.after().size()) instead(wrapped, places.tellBlock(clause));
  }

  /** The two lines around what is tried, and that where it is no more what was there before. */
  private String attempted(int j, int clause, boolean replaced) {
    var after = alignment.after();
    var attempt = after.get(j).text();
    if (replaced) attempt += " " + after.get(j + 1).text();
    return clause < after.size() ? attempt + " ... " + after.get(clause).text() : attempt;
  }

  private void guard(int j) {
    var statement = alignment.after().get(j);
    var inside = places.firstInside(j);
    var block = places.tellBlock(j);
    var wrapped = inside.text().isEmpty() ? places.protectedBy(j) : inside;
    if (!wrapped.text().isEmpty()) facts.at(wrapped, statement);
    facts.add(GUARD_CONDITION, wrapped.text(), statement.text(), "");
    instead(inside, block);
    for (var done : block) facts.secondly(() -> conversion(done));
  }

  /** What the other branch of a block does instead of what was done before. */
  private void instead(Statement wrapped, List<Statement> block) {
    if (!does(wrapped) || wrapped.text().isEmpty()) return;
    var before = reading.term(wrapped);
    block.stream()
        .filter(done -> done.key().contains("(") && does(done))
        .map(reading::term)
        .filter(now -> isAlternative(before, now))
        .findFirst()
        .ifPresent(now -> facts.secondly(() -> comparison.accept(before, now)));
  }

  private static boolean does(Statement statement) {
    return Role.isPlain(statement) || statement.startsWith("return");
  }

  /** Whether both set the same thing, only call something, or give what the same thing gives. */
  private static boolean isAlternative(Term before, Term now) {
    if (before.is(Kind.ASSIGN) && now.is(Kind.ASSIGN)) return before.part(0).same(now.part(0));
    if (isResult(before) && isResult(now)) return before.part(0).part(0).same(now.part(0).part(0));
    return isCall(before) && isCall(now);
  }

  private static boolean isResult(Term term) {
    return term.is(Kind.RETURN) && term.parts().size() == 1 && isCall(term.part(0));
  }

  private static boolean isCall(Term term) {
    return term.is(Kind.CHAIN) && term.parts().getLast().is(Kind.CALL);
  }

  private void simple(Statement statement) {
    if (!conversion(statement)) facts.add(OTHER, "", statement.text(), "");
  }

  /** Whether a statement only gives a variable another type, which is reported. */
  private boolean conversion(Statement statement) {
    if (statement.key().indexOf('=') <= 0 || !Role.isPlain(statement)) return false;
    var term = reading.term(statement);
    if (!term.is(Kind.ASSIGN) || term.parts().size() < 2) return false;
    if (!Reassignment.converts(term.part(0), term.part(1))) return false;
    facts.add(TYPE_CONVERSION, term.part(0).text(), term.part(1).text(), "");
    return true;
  }
}
