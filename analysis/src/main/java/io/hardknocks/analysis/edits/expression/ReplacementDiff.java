package io.hardknocks.analysis.edits.expression;

import static io.hardknocks.model.Strategy.CHANGE_ARGUMENT;
import static io.hardknocks.model.Strategy.CHANGE_OPERATOR;
import static io.hardknocks.model.Strategy.GUARD_CONDITION;
import static io.hardknocks.model.Strategy.REPLACE_CALL;
import static io.hardknocks.model.Strategy.TYPE_CONVERSION;

import io.hardknocks.analysis.edits.comparison.Calls;
import io.hardknocks.analysis.edits.comparison.Conversions;
import io.hardknocks.analysis.edits.comparison.Operators;
import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import io.hardknocks.model.Strategy;

/** Tells a term that stands where a quite different one stood. */
record ReplacementDiff(Facts facts, LiteralDiff literals) {
  void replaced(Term a, Term b, Site site) {
    if (isBoolean(a) && (site.condition() || isCondition(b))) {
      facts.add(GUARD_CONDITION, a.text(), b.text(), site.symbol());
    } else if (a.kind().literal() && !a.hasError()) {
      literals.literal(a, b, site);
      if (b.is(Kind.CHAIN) && b.contains(a))
        facts.second(TYPE_CONVERSION, a.text(), b.text(), site.symbol());
    } else if (converted(a, b) || (!site.condition() && convertsPart(a, b))) {
      facts.add(TYPE_CONVERSION, a.text(), b.text(), site.symbol());
      facts.second(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
    } else if (Operators.otherSign(a, b)) {
      facts.add(CHANGE_OPERATOR, a.label(), b.label(), site.symbol());
      facts.second(CHANGE_OPERATOR, a.text(), b.text(), site.symbol());
      facts.second(
          site.condition() ? GUARD_CONDITION : CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
    } else if (site.condition() && !rewrittenCall(a, b)) {
      facts.add(GUARD_CONDITION, a.text(), b.text(), site.symbol());
      facts.second(
          Operators.ofSame(a, b) ? CHANGE_OPERATOR : replacement(a),
          a.text(),
          b.text(),
          site.symbol());
    } else if (Operators.ofSame(a, b)) {
      facts.add(CHANGE_OPERATOR, a.text(), b.text(), site.symbol());
      facts.second(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
    } else if (b.is(Kind.TERNARY) || defaults(b)) {
      facts.add(GUARD_CONDITION, a.text(), b.text(), site.symbol());
      if (!site.symbol().isEmpty())
        facts.second(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
    } else if (comprehension(a) && Calls.is(b) && site.symbol().isEmpty()) {
      facts.add(REPLACE_CALL, a.text(), b.text(), Calls.called(b));
      if (Conversions.known(Calls.called(b)))
        facts.second(TYPE_CONVERSION, a.text(), b.text(), Calls.called(b));
      facts.second(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
    } else if (calculates(a, b)) {
      facts.add(REPLACE_CALL, a.text(), b.text(), Calls.called(b));
      facts.second(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
    } else {
      facts.add(replacement(a), a.text(), b.text(), site.symbol());
      boolean called = replacement(b) == REPLACE_CALL || isFunction(a);
      if (replacement(a) != REPLACE_CALL && called)
        facts.second(REPLACE_CALL, a.text(), b.text(), site.symbol());
    }
  }

  private static Strategy replacement(Term a) {
    boolean call = Calls.is(a);
    return call ? REPLACE_CALL : CHANGE_ARGUMENT;
  }

  /** The same elements in another collection, or all at once instead of one by one. */
  private static boolean converted(Term a, Term b) {
    if (a.kind() == b.kind() && !a.is(Kind.OTHER)) return false;
    if (!comprehension(a) && comprehension(b) && b.contains(a)) return true;
    if (spreads(b, a) || LambdaDiff.converts(a, b)) return true;
    boolean collections = a.kind().collection() && b.kind().collection();
    boolean comprehensions = comprehension(a) && comprehension(b);
    if (!(collections || comprehensions) || a.parts().size() != b.parts().size()) return false;
    for (int i = 0; i < a.parts().size(); i++) {
      if (!a.part(i).same(b.part(i))) return false;
    }
    return true;
  }

  /** {@code x != 0} to {@code bool(x)}: only one of the operands, in another type. */
  private static boolean convertsPart(Term a, Term b) {
    if (!a.is(Kind.BINARY) || !Calls.is(b) || !Conversions.known(Calls.called(b))) return false;
    var arguments = b.parts().getLast().parts();
    return arguments.size() == 1 && a.parts().stream().anyMatch(arguments.getFirst()::same);
  }

  private static boolean isFunction(Term term) {
    return term.is(Kind.OTHER) && term.label().startsWith("lambda");
  }

  /** {@code a * b} to {@code a.dot(b)}: what an operator did is called now. */
  private static boolean calculates(Term a, Term b) {
    return a.is(Kind.BINARY) && Calls.is(b) && a.parts().stream().allMatch(b::contains);
  }

  /** {@code [...entries]}, {@code [*entries]}: the elements of a value and no more. */
  private static boolean spreads(Term collection, Term value) {
    if (!collection.kind().collection() || collection.parts().size() != 1) return false;
    var only = collection.part(0);
    return only.is(Kind.OTHER) && only.parts().size() == 1 && only.part(0).same(value);
  }

  private static boolean comprehension(Term term) {
    return term.is(Kind.OTHER) && term.label().matches("\\w+_(comprehension|expression) .*");
  }

  /** {@code d.has_key(k)} to {@code k in d}: a call of the same thing as the new condition. */
  private static boolean rewrittenCall(Term a, Term b) {
    boolean call = Calls.is(a);
    return call && b.contains(a.part(0)) && !b.contains(a);
  }

  /** {@code user?.name ?? ''}, {@code a || b}: something else where there is nothing. */
  private static boolean defaults(Term b) {
    return b.is(Kind.BINARY) && b.label().matches("\\?\\?|\\|\\||or");
  }

  private static boolean isBoolean(Term term) {
    return term.is(Kind.CONSTANT) && term.label().matches("(?i)true|false");
  }

  private static boolean isCondition(Term term) {
    return term.is(Kind.BINARY)
        || (term.is(Kind.UNARY) && term.label().matches("not|!"))
        || Calls.is(term);
  }
}
