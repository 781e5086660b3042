package io.hardknocks.analysis.edits.expression;

import static io.hardknocks.model.Strategy.RENAME_FUNCTION;
import static io.hardknocks.model.Strategy.REPLACE_CALL;
import static io.hardknocks.model.Strategy.TYPE_CONVERSION;

import io.hardknocks.analysis.edits.comparison.Calls;
import io.hardknocks.analysis.edits.comparison.Conversions;
import io.hardknocks.analysis.edits.comparison.Elision;
import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.rewriting.Names;
import io.hardknocks.analysis.edits.term.Term;

/** Finds that a value is made into the same thing in another way. */
record OtherConversion(Facts facts, Names names) {
  /** Whether it was so and has been reported. */
  boolean diff(Term a, Term b, Site site) {
    return converted(a, b) || reconverted(a, b, site);
  }

  /** {@code model.predict_classes(x)} became {@code np.argmax(model.predict(x), axis=1)}. */
  private boolean converted(Term a, Term b) {
    if (!Calls.is(a) || !Calls.is(b) || a.part(0).same(b.part(0))) return false;
    for (var argument : b.parts().getLast().parts()) {
      if (!Calls.is(argument) || !argument.part(0).same(a.part(0))) continue;
      if (!argument.parts().getLast().same(a.parts().getLast())) continue;
      var from = a.part(a.parts().size() - 2).label();
      if (from.isEmpty()) return false;
      var symbol = Calls.name(a).map(names::symbol).orElse(from);
      facts.add(REPLACE_CALL, from, Elision.of(b, a), symbol);
      Calls.name(argument)
          .map(names::symbol)
          .ifPresent(to -> facts.second(RENAME_FUNCTION, symbol, to, symbol));
      return true;
    }
    return false;
  }

  /** The same value converted in another way: {@code x.astype(int)} is {@code to_numeric(x)}. */
  private boolean reconverted(Term a, Term b, Site site) {
    if (!Calls.is(a) || !Calls.is(b)) return false;
    boolean method = Conversions.method(Calls.called(a)) && Conversions.known(Calls.called(b));
    boolean function = Conversions.known(Calls.called(a)) && Conversions.method(Calls.called(b));
    if (!(method && Calls.takes(b, base(a))) && !(function && Calls.takes(a, base(b))))
      return false;
    var symbol = Calls.name(a).map(names::symbol).orElse(site.symbol());
    facts.add(TYPE_CONVERSION, a.text(), b.text(), symbol);
    facts.second(REPLACE_CALL, a.text(), b.text(), symbol);
    facts.second(REPLACE_CALL, Calls.called(a), Calls.called(b), symbol);
    return true;
  }

  /** What a method is called on. */
  private static Term base(Term call) {
    var parts = call.parts().subList(0, call.parts().size() - 2);
    if (parts.isEmpty()) return call;
    return parts.size() == 1 ? parts.getFirst() : call.withParts(parts);
  }
}
