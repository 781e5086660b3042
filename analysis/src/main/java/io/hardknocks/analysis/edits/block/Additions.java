package io.hardknocks.analysis.edits.block;

import static io.hardknocks.model.Strategy.*;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.line.Dependencies;
import io.hardknocks.analysis.edits.reading.Reading;
import io.hardknocks.analysis.edits.rewriting.Alignment;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.analysis.edits.term.Term;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Reports statements of the fixing script that the failing one has nothing for. */
final class Additions {
  private final Facts facts;
  private final Alignment alignment;
  private final Reading reading;
  private final Alternatives alternatives;
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
    this.alternatives = new Alternatives(facts, reading, comparison);
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
    var place = wrapped.text().isEmpty() ? places.replacedBy(j) : wrapped;
    boolean replaced = otherwise && !wrapped.text().isEmpty();
    var header = attempted(j, clause, replaced);
    var tried = places.tellBlock(j);
    boolean caught = clause < alignment.after().size();
    var handled = caught ? places.tellBlock(clause) : List.<Statement>of();
    Runnable guard =
        () -> {
          at(place, j);
          facts.add(GUARD_CONDITION, wrapped.text(), header, "");
        };
    Runnable forms =
        () -> {
          at(place, j);
          alternatives.of(wrapped, tried);
          alternatives.of(wrapped, handled);
        };
    boolean versions = caught && Versions.catches(alignment.after().get(clause));
    if (versions && isImported(wrapped)) facts.secondly(guard);
    else if (versions)
      chosen(guard, forms, fact -> Versions.isOtherForm(alignment.after().get(clause), fact));
    else chosen(guard, forms, fact -> false);
  }

  private void at(Statement place, int j) {
    facts.at(place.text().isEmpty() ? places.neighbour(j) : place, alignment.after().get(j));
  }

  /** Whether an import is kept for where the one that has its place fails. */
  private boolean isImported(Statement kept) {
    return kept.isImport()
        && facts.all().stream()
            .anyMatch(f -> f.strategy() == REPLACE_IMPORT && kept.text().equals(f.before().text()));
  }

  /** The forms between which a guard chooses come before it where they are the edit. */
  private void chosen(Runnable guard, Runnable forms, Predicate<Fact> isForm) {
    int known = facts.all().size();
    forms.run();
    var found = facts.all().subList(known, facts.all().size());
    if (found.stream().anyMatch(fact -> !fact.second() && isForm.test(fact))) {
      facts.secondly(guard);
    } else {
      found.clear();
      guard.run();
      facts.secondly(forms);
    }
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
    int otherwise = statement.startsWith("else") ? -1 : places.unconditional(j);
    if (otherwise >= 0) {
      conditional(alignment.before().get(otherwise), statement);
      places.moved().add(otherwise);
    }
    Runnable guard = () -> guarded(j);
    if (otherwise >= 0) facts.secondly(guard);
    else guard.run();
  }

  /** {@code else} became a condition. */
  private void conditional(Statement otherwise, Statement condition) {
    facts.at(otherwise, condition);
    facts.add(GUARD_CONDITION, otherwise.text(), condition.text(), "");
  }

  private void guarded(int j) {
    var statement = alignment.after().get(j);
    var inside = places.firstInside(j);
    var block = places.tellBlock(j);
    var wrapped = inside.text().isEmpty() ? places.protectedBy(j) : inside;
    boolean versions = Versions.mayAsk(statement);
    var kept = versions ? places.kept(j) : List.<Statement>of();
    Runnable guard =
        () -> {
          at(wrapped, j);
          facts.add(GUARD_CONDITION, wrapped.text(), statement.text(), "");
        };
    Runnable forms =
        () -> {
          at(wrapped, j);
          if (versions) alternatives.among(kept, block);
          else alternatives.of(inside, block);
          for (var done : block) conversion(j, wrapped, done);
        };
    boolean asks = Versions.asks(statement);
    chosen(
        guard,
        forms,
        fact -> versions && fact.strategy() != OTHER && (asks || kept.contains(fact.before())));
  }

  private void conversion(int j, Statement wrapped, Statement done) {
    facts.at(wrapped.text().isEmpty() ? places.neighbour(j) : wrapped, done);
    conversion(done);
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
