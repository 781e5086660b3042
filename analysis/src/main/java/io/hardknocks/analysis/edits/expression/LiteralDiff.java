package io.hardknocks.analysis.edits.expression;

import static io.hardknocks.model.Strategy.CHANGE_DEPENDENCY;
import static io.hardknocks.model.Strategy.CHANGE_LITERAL;

import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;

/** Tells a literal in place of another. */
record LiteralDiff(Facts facts) {
  /** A value as short as a text of two letters in quotes is told without a name before it. */
  private static final int BRIEF = 4;

  /** So is a text of three letters in quotes in place of another text. */
  private static final int BRIEF_TEXT = 5;

  /** Whether it is a collection of literals, negative numbers and such collections. */
  static boolean isPlain(Term collection) {
    return collection.parts().stream()
        .allMatch(part -> isValue(part) || (part.kind().collection() && isPlain(part)));
  }

  private static boolean isValue(Term term) {
    return term.kind().literal() || term.isNumber();
  }

  /** The values with the name of the argument, and alone: those first that say more. */
  void literal(Term a, Term b, Site site) {
    if (site.requires() && a.is(Kind.STRING) && b.is(Kind.STRING)) {
      facts.add(CHANGE_DEPENDENCY, unquoted(a), unquoted(b), site.symbol());
      facts.secondly(() -> value(a, b, site));
    } else {
      value(a, b, site);
    }
  }

  private static String unquoted(Term text) {
    return text.text().substring(1, text.text().length() - 1);
  }

  private void value(Term a, Term b, Site site) {
    var name = site.keyword().isEmpty() ? "" : site.keyword() + "=";
    boolean texts = a.is(Kind.STRING) && b.is(Kind.STRING);
    int brief = texts ? BRIEF_TEXT : BRIEF;
    boolean alone = a.isNumber() || isBrief(a, brief);
    alone |= b.is(Kind.STRING) && isBrief(b, brief);
    var first = alone ? "" : name;
    var second = alone ? name : "";
    var from = a.verbatim();
    var to = b.verbatim();
    facts.add(CHANGE_LITERAL, first + from, first + to, site.symbol());
    if (!name.isEmpty()) facts.second(CHANGE_LITERAL, second + from, second + to, site.symbol());
  }

  /** Whether a value is too short to be told from a name before it. */
  private static boolean isBrief(Term value, int most) {
    return value.text().length() <= most;
  }
}
