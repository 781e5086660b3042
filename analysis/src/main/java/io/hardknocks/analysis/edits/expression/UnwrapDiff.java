package io.hardknocks.analysis.edits.expression;

import static io.hardknocks.model.Strategy.CHANGE_ARGUMENT;
import static io.hardknocks.model.Strategy.GUARD_CONDITION;
import static io.hardknocks.model.Strategy.REMOVE_ARGUMENT;
import static io.hardknocks.model.Strategy.REPLACE_CALL;
import static io.hardknocks.model.Strategy.TYPE_CONVERSION;

import io.hardknocks.analysis.edits.comparison.Calls;
import io.hardknocks.analysis.edits.comparison.Conversions;
import io.hardknocks.analysis.edits.comparison.Operators;
import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.rewriting.Names;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;

/** Finds that a part of a term is all that is left of it. */
record UnwrapDiff(Facts facts, Names names) {
  /** Whether it was so and has been reported. */
  boolean diff(Term a, Term b, Site site) {
    if (a.parts().stream().noneMatch(p -> p.same(b)) && !Calls.takes(a, b)) return false;
    switch (a.kind()) {
      case BINARY -> operandRemoved(a, b, site);
      case TERNARY -> facts.add(GUARD_CONDITION, a.text(), b.text(), site.symbol());
      case UNARY ->
          facts.add(
              site.condition() ? GUARD_CONDITION : CHANGE_ARGUMENT,
              a.text(),
              b.text(),
              site.symbol());
      case AWAIT -> facts.add(REPLACE_CALL, a.text(), b.text(), site.symbol());
      case LIST, TUPLE, SET -> {
        if (a.parts().size() != 1) return false;
        facts.add(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
        facts.second(TYPE_CONVERSION, a.text(), b.text(), site.symbol());
      }
      case CHAIN -> {
        if (!Calls.takes(a, b)) return false;
        var symbol = Calls.name(a).map(names::symbol).orElse(site.symbol());
        boolean converts = Conversions.known(Calls.called(a));
        facts.add(converts ? TYPE_CONVERSION : REPLACE_CALL, a.text(), b.text(), symbol);
        facts.second(REPLACE_CALL, a.text(), b.text(), symbol);
        facts.second(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void operandRemoved(Term a, Term b, Site site) {
    if (site.condition() || Operators.connective(a)) {
      facts.add(GUARD_CONDITION, a.text(), b.text(), site.symbol());
    } else if (!site.symbol().isEmpty() && a.part(0).same(b) && a.part(1).is(Kind.NUMBER)) {
      facts.add(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
      facts.second(REMOVE_ARGUMENT, a.text(a.part(0).end(), a.end()), "", site.symbol());
      return;
    } else if (a.part(0).same(b)) {
      facts.add(REMOVE_ARGUMENT, a.text(a.part(0).end(), a.end()), "", site.symbol());
    } else {
      facts.add(REMOVE_ARGUMENT, a.text(a.start(), a.part(1).start()), "", site.symbol());
    }
    facts.second(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
  }
}
