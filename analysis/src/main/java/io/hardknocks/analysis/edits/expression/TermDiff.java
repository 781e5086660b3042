package io.hardknocks.analysis.edits.expression;

import static io.hardknocks.model.Strategy.*;

import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.rewriting.NamePair;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import io.hardknocks.model.Strategy;

/** Compares two terms and reduces what differs to the smallest typed facts. */
public final class TermDiff {
  private static final int LONGEST_LITERAL = 80;

  /** A value as short as a text of two letters in quotes is told without a name before it. */
  private static final int BRIEF = 4;

  /** So is a text of three letters in quotes in place of another text. */
  private static final int BRIEF_TEXT = 5;

  private final Facts facts;
  private final WrapDiff wraps;
  private final ChainDiff chains;
  private final PartsDiff parts;
  private final FormattedTexts texts;

  public TermDiff(Facts facts, NamePair names) {
    this.facts = facts;
    this.parts = new PartsDiff(facts, this);
    this.texts = new FormattedTexts(facts, this);
    this.wraps = new WrapDiff(facts, names.before());
    this.chains = new ChainDiff(facts, names, this);
  }

  public void diff(Term a, Term b, Site site) {
    if (a.same(b)) return;
    if (texts.diff(a, b, site) || wraps.diff(a, b, site)) return;
    var inside = WrapDiff.inner(a, b);
    var now = WrapDiff.inner(b, inside);
    if (isChain(a) && isChain(b)) {
      chains.diff(inside, now, site);
      if (inside != a || now != b) facts.second(REPLACE_CALL, a.text(), b.text(), site.symbol());
    } else if (a.kind() != b.kind()) {
      replaced(a, b, site);
    } else {
      sameKind(a, b, site);
    }
  }

  private static boolean isChain(Term term) {
    return term.is(Kind.CHAIN) || term.is(Kind.NAME);
  }

  private void sameKind(Term a, Term b, Site site) {
    switch (a.kind()) {
      case NUMBER, CONSTANT -> literal(a, b, site);
      case STRING -> string(a, b, site);
      case BINARY -> binary(a, b, site);
      case LIST, TUPLE, SET, DICT -> collection(a, b, site);
      case KEYWORD -> parts.pairwise(a, b, site.argumentOf(site.symbol(), a.label()));
      default -> {
        if (a.label().equals(b.label())) parts.aligned(a, b, site);
        else replaced(a, b, site);
      }
    }
  }

  private void string(Term a, Term b, Site site) {
    if (a.parts().size() == b.parts().size() && !a.parts().isEmpty() && sameFrame(a, b)) {
      parts.pairwise(a, b, site);
    } else {
      literal(a, b, site);
    }
  }

  /** Whether two formatted texts differ in the expressions inside only. */
  private static boolean sameFrame(Term a, Term b) {
    return frame(a).equals(frame(b));
  }

  private static String frame(Term text) {
    var frame = new StringBuilder();
    int at = text.start();
    for (var part : text.parts()) {
      if (part.start() < at) continue;
      frame.append(text.text(at, part.start())).append('{');
      at = part.end();
    }
    return frame.append(text.text(at, text.end())).toString();
  }

  private void binary(Term a, Term b, Site site) {
    boolean connective = a.label().matches("and|or|&&|\\|\\|");
    if (a.parts().size() != b.parts().size()) {
      replaced(a, b, site);
    } else if (!a.label().equals(b.label())) {
      operator(a, b, site);
    } else if (a.parts().size() == 2 && a.part(0).same(b.part(1)) && a.part(1).same(b.part(0))) {
      facts.add(site.condition() ? GUARD_CONDITION : REORDER, a.text(), b.text(), site.symbol());
    } else if (connective) {
      parts.pairwise(a, b, site);
    } else if (parts.different(a, b) > 1 && !parts.related(a, b)) {
      replaced(a, b, site);
      if (a.text().length() <= LONGEST_LITERAL)
        facts.secondly(() -> parts.pairwise(a, b, Site.STATEMENT));
    } else if (site.condition() && parts.replacedOperand(a, b)) {
      facts.add(GUARD_CONDITION, a.text(), b.text(), site.symbol());
      facts.secondly(() -> parts.pairwise(a, b, Site.STATEMENT));
    } else {
      parts.pairwise(a, b, site.inside());
      if (site.condition()) facts.second(GUARD_CONDITION, a.text(), b.text(), site.symbol());
    }
  }

  private void operator(Term a, Term b, Site site) {
    if (Operators.only(a, b)) {
      parts.pairwise(a, b, Site.STATEMENT);
      chained(a.label().split(" "), b.label().split(" "), site);
      facts.second(
          site.condition() ? GUARD_CONDITION : CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
    } else {
      replaced(a, b, site);
      if (a.part(0).same(b.part(0)))
        facts.second(CHANGE_OPERATOR, a.label(), b.label(), site.symbol());
    }
  }

  /** Of the operators of {@code 0 <= x < n} the one that has changed. */
  private void chained(String[] before, String[] after, Site site) {
    boolean even = before.length == after.length;
    for (int i = 0; even && i < before.length; i++) {
      if (!before[i].equals(after[i]))
        facts.add(CHANGE_OPERATOR, before[i], after[i], site.symbol());
    }
    if (!even)
      facts.add(CHANGE_OPERATOR, String.join(" ", before), String.join(" ", after), site.symbol());
  }

  private void collection(Term a, Term b, Site site) {
    boolean whole = a.parts().isEmpty() || b.parts().isEmpty() || (plain(a) && plain(b));
    if (whole
        && !site.requires()
        && a.text().length() <= LONGEST_LITERAL
        && b.text().length() <= LONGEST_LITERAL) {
      facts.add(CHANGE_LITERAL, a.text(), b.text(), site.symbol());
      if (a.parts().size() == b.parts().size())
        facts.secondly(() -> parts.pairwise(a, b, site.inside()));
    } else {
      parts.aligned(a, b, site.inside());
    }
  }

  private static boolean plain(Term collection) {
    return collection.parts().stream()
        .allMatch(p -> p.kind().literal() || (p.kind().collection() && plain(p)));
  }

  /** The values with the name of the argument, and alone: those first that say more. */
  private void literal(Term a, Term b, Site site) {
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
    boolean alone = a.is(Kind.NUMBER) || isBrief(a, brief);
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

  void eachPart(Term a, Term b, Site site) {
    parts.pairwise(a, b, site);
  }

  /** Whether these have the same parts in another order, which is reported. */
  public boolean reordered(Term a, Term b, Site site) {
    return parts.reordered(a, b, site);
  }

  /** Whether one became a part of the other, which is reported. */
  boolean wrapped(Term a, Term b, Site site) {
    return wraps.diff(a, b, site.inside());
  }

  /** Reports that one term stands where a quite different one stood. */
  void replaced(Term a, Term b, Site site) {
    if (isBoolean(a) && (site.condition() || isCondition(b))) {
      facts.add(GUARD_CONDITION, a.text(), b.text(), site.symbol());
    } else if (a.kind().literal() && !a.hasError()) {
      literal(a, b, site);
      if (b.is(Kind.CHAIN) && b.contains(a))
        facts.second(TYPE_CONVERSION, a.text(), b.text(), site.symbol());
    } else if (converted(a, b)) {
      facts.add(TYPE_CONVERSION, a.text(), b.text(), site.symbol());
      facts.second(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
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
    } else {
      facts.add(replacement(a), a.text(), b.text(), site.symbol());
      if (replacement(a) != REPLACE_CALL && replacement(b) == REPLACE_CALL)
        facts.second(REPLACE_CALL, a.text(), b.text(), site.symbol());
    }
  }

  private static Strategy replacement(Term a) {
    boolean call = a.is(Kind.CHAIN) && a.parts().getLast().is(Kind.CALL);
    return call ? REPLACE_CALL : CHANGE_ARGUMENT;
  }

  /** The same elements in another collection, or all at once instead of one by one. */
  private static boolean converted(Term a, Term b) {
    if (a.kind() == b.kind() && !a.is(Kind.OTHER)) return false;
    if (!comprehension(a) && comprehension(b) && b.contains(a)) return true;
    if (spreads(b, a)) return true;
    boolean collections = a.kind().collection() && b.kind().collection();
    boolean comprehensions = comprehension(a) && comprehension(b);
    if (!(collections || comprehensions) || a.parts().size() != b.parts().size()) return false;
    for (int i = 0; i < a.parts().size(); i++) {
      if (!a.part(i).same(b.part(i))) return false;
    }
    return true;
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
    boolean call = a.is(Kind.CHAIN) && a.parts().getLast().is(Kind.CALL);
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
        || (term.is(Kind.CHAIN) && term.parts().getLast().is(Kind.CALL));
  }
}
