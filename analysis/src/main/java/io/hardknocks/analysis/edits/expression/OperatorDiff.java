package io.hardknocks.analysis.edits.expression;

import static io.hardknocks.model.Strategy.CHANGE_ARGUMENT;
import static io.hardknocks.model.Strategy.CHANGE_LITERAL;
import static io.hardknocks.model.Strategy.CHANGE_OPERATOR;
import static io.hardknocks.model.Strategy.GUARD_CONDITION;
import static io.hardknocks.model.Strategy.REORDER;
import static io.hardknocks.model.Strategy.TYPE_CONVERSION;

import io.hardknocks.analysis.edits.comparison.Converted;
import io.hardknocks.analysis.edits.comparison.Operators;
import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.stream.IntStream;

/** Compares two terms of an operator and what stands on both sides of it. */
record OperatorDiff(Facts facts, PartsDiff parts, ReplacementDiff replacements) {
  private static final int LONGEST = 80;

  void binary(Term a, Term b, Site site) {
    boolean connective = a.label().matches("and|or|&&|\\|\\|");
    if (oneOperator(a, b, site)) return;
    if (a.parts().size() != b.parts().size()) {
      replacements.replaced(a, b, site);
    } else if (!a.label().equals(b.label())) {
      operator(a, b, site);
    } else if (a.parts().size() == 2 && a.part(0).same(b.part(1)) && a.part(1).same(b.part(0))) {
      swapped(a, b, site);
    } else if (connective) {
      parts.pairwise(a, b, site);
    } else if (Converted.compared(a, b)) {
      compared(a, b, site);
    } else if (parts.different(a, b) > 1 && !parts.related(a, b)) {
      replacements.replaced(a, b, site);
      if (a.text().length() <= LONGEST) facts.secondly(() -> parts.pairwise(a, b, Site.STATEMENT));
    } else if (site.condition() && otherOperand(a, b, site)) {
      facts.second(GUARD_CONDITION, a.text(), b.text(), site.symbol());
    } else if (site.condition() && parts.replacedOperand(a, b) && !parts.converted(a, b)) {
      facts.add(GUARD_CONDITION, a.text(), b.text(), site.symbol());
      facts.secondly(() -> parts.pairwise(a, b, Site.STATEMENT));
    } else {
      operands(a, b, site);
      if (isOfLiterals(a) && isOfLiterals(b))
        facts.second(CHANGE_LITERAL, a.text(), b.text(), site.symbol());
      if (site.condition()) facts.second(GUARD_CONDITION, a.text(), b.text(), site.symbol());
    }
  }

  /**
   * Whether one operator differs, and with it what belongs together, which is reported: {@code a *
   * b * c} to {@code a * b ** c}.
   */
  private boolean oneOperator(Term a, Term b, Site site) {
    if (Operators.only(a, b)) return false;
    var others = Formula.of(a).only(Formula.of(b));
    for (var other : others) {
      facts.add(CHANGE_OPERATOR, other.before(), other.after(), site.symbol());
      var whole = site.condition() ? GUARD_CONDITION : CHANGE_ARGUMENT;
      facts.second(whole, a.text(), b.text(), site.symbol());
    }
    return !others.isEmpty();
  }

  /** The value in another type says what the literal in another notation follows from. */
  private void compared(Term a, Term b, Site site) {
    int value = Converted.by(a.part(0), b.part(0)).isEmpty() ? 1 : 0;
    parts.part(a, b, value, site.inside());
    facts.secondly(() -> parts.part(a, b, 1 - value, site.inside()));
    var whole = site.condition() ? GUARD_CONDITION : CHANGE_ARGUMENT;
    facts.second(whole, a.text(), b.text(), site.symbol());
  }

  /** Those that differ; where these are several or say little, all of them as one edit too. */
  private void operands(Term a, Term b, Site site) {
    boolean whole = a.text().length() <= LONGEST && !site.condition() && !isOfLiterals(a);
    boolean name = !site.symbol().isEmpty() && parts.otherName(a, b);
    boolean first = whole && name && parts.saysLittle(a, b);
    if (a.text().length() <= LONGEST && Converted.alike(a.parts(), b.parts())) {
      facts.add(TYPE_CONVERSION, a.text(), b.text(), site.symbol());
      facts.secondly(() -> parts.pairwise(a, b, site.inside()));
    } else if (first) {
      facts.add(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
      facts.secondly(() -> parts.pairwise(a, b, site.inside()));
    } else {
      parts.pairwise(a, b, site.inside());
      boolean several = parts.different(a, b) > 1;
      if (whole && (several || name))
        facts.second(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
    }
  }

  /**
   * Whether all that differs is several numbers in one operand, which is reported: {@code x[0] -
   * y[0] > z} to {@code x[1] - y[1] > z}.
   */
  private boolean otherOperand(Term a, Term b, Site site) {
    int part = parts.onlyDifferent(a, b);
    if (part < 0) return false;
    var was = a.part(part);
    var now = b.part(part);
    if (!was.is(Kind.BINARY) || !isOtherNumber(was, now)) return false;
    if (parts.onlyDifferent(was, now) >= 0) return otherOperand(was, now, site);
    facts.add(CHANGE_ARGUMENT, was.text(), now.text(), site.symbol());
    facts.secondly(() -> parts.pairwise(was, now, Site.STATEMENT));
    return true;
  }

  /** Whether numbers are all that differs, at whatever depth. */
  private static boolean isOtherNumber(Term a, Term b) {
    if (a.same(b) || (a.is(Kind.NUMBER) && b.is(Kind.NUMBER))) return true;
    boolean alike = a.kind() == b.kind() && a.label().equals(b.label());
    if (!alike || a.parts().isEmpty() || a.parts().size() != b.parts().size()) return false;
    return IntStream.range(0, a.parts().size()).allMatch(i -> isOtherNumber(a.part(i), b.part(i)));
  }

  /** Whether it is one number, written as what it is made of: {@code 60 * 60}. */
  private static boolean isOfLiterals(Term term) {
    return term.text().length() <= LONGEST
        && term.parts().stream().allMatch(p -> p.isNumber() || isSum(p));
  }

  private static boolean isSum(Term term) {
    return term.is(Kind.BINARY) && isOfLiterals(term);
  }

  /** Of numbers and conditions that changes nothing: then anything else says more. */
  private void swapped(Term a, Term b, Site site) {
    var strategy = site.condition() ? GUARD_CONDITION : REORDER;
    if (a.label().matches("[+*&|]|[!=]==?"))
      facts.second(strategy, a.text(), b.text(), site.symbol());
    else facts.add(strategy, a.text(), b.text(), site.symbol());
  }

  private void operator(Term a, Term b, Site site) {
    if (Operators.only(a, b)) {
      parts.pairwise(a, b, Site.STATEMENT);
      chained(a.label().split(" "), b.label().split(" "), site);
      facts.second(
          site.condition() ? GUARD_CONDITION : CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
    } else {
      replacements.replaced(a, b, site);
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
}
