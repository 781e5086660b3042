package io.hardknocks.analysis.edits.expression;

import static io.hardknocks.model.Strategy.CHANGE_ARGUMENT;
import static io.hardknocks.model.Strategy.CHANGE_LITERAL;
import static io.hardknocks.model.Strategy.REPLACE_CALL;

import io.hardknocks.analysis.edits.chain.ChainDiff;
import io.hardknocks.analysis.edits.comparison.Calls;
import io.hardknocks.analysis.edits.comparison.Matching;
import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.comparison.TermComparison;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.rewriting.NamePair;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;

/** Compares two terms and reduces what differs to the smallest typed facts. */
public final class TermDiff implements TermComparison {
  private static final int LONGEST_LITERAL = 80;
  private static final double ALIKE = 0.5;

  private final Facts facts;
  private final LiteralDiff literals;
  private final OperatorDiff operators;
  private final ReplacementDiff replacements;
  private final WrapDiff wraps;
  private final ChainDiff chains;
  private final PartsDiff parts;
  private final FormattedTexts texts;
  private final LambdaDiff lambdas;

  public TermDiff(Facts facts, NamePair names) {
    this.facts = facts;
    this.literals = new LiteralDiff(facts);
    this.replacements = new ReplacementDiff(facts, literals);
    this.parts = new PartsDiff(facts, this);
    this.operators = new OperatorDiff(facts, parts, replacements);
    this.lambdas = new LambdaDiff(facts, this, parts);
    this.texts = new FormattedTexts(facts, this);
    this.wraps = new WrapDiff(facts, names.before());
    this.chains = new ChainDiff(facts, names, this);
  }

  @Override
  public void diff(Term a, Term b, Site site) {
    if (a.same(b)) return;
    if (a.isNumber() && b.isNumber()) {
      literals.literal(a, b, site);
      return;
    }
    if (texts.diff(a, b, site) || wraps.diff(a, b, site)) return;
    var inside = InnerCall.of(a, b);
    var now = InnerCall.of(b, inside);
    if (isChain(a) && isChain(b)) {
      chains.diff(inside, now, site);
      if (inside != a || now != b) facts.second(REPLACE_CALL, a.text(), b.text(), site.symbol());
    } else if (a.kind() != b.kind()) {
      replaced(a, b, site);
      if (b.is(Kind.TERNARY)) facts.secondly(() -> inCondition(a, b, site));
    } else {
      sameKind(a, b, site);
    }
  }

  /** {@code x.a or d} to {@code x.b if x else d}: what it is where the condition holds. */
  private void inCondition(Term a, Term b, Site site) {
    boolean defaults = a.is(Kind.BINARY) && a.parts().size() == 2 && a.part(1).same(b.part(2));
    var value = defaults ? a.part(0) : a;
    if (defaults || Matching.similarity(value, b.part(0)) >= ALIKE) diff(value, b.part(0), site);
  }

  private static boolean isChain(Term term) {
    return term.is(Kind.CHAIN) || term.is(Kind.NAME);
  }

  private void sameKind(Term a, Term b, Site site) {
    switch (a.kind()) {
      case NUMBER, CONSTANT -> literals.literal(a, b, site);
      case STRING -> string(a, b, site);
      case BINARY -> operators.binary(a, b, site);
      case LIST, TUPLE, SET, DICT -> collection(a, b, site);
      case KEYWORD -> named(a, b, site.argumentOf(site.symbol(), a.label()));
      default -> {
        if (lambdas.diff(a, b, site)) return;
        if (a.label().equals(b.label())) parts.aligned(a, b, site);
        else replaced(a, b, site);
      }
    }
  }

  /** A value that has a name; one that was made by a call says little without it. */
  private void named(Term a, Term b, Site site) {
    boolean made = a.parts().size() == 1 && Calls.is(a.part(0)) && b.parts().size() == 1;
    if (made && b.part(0).is(Kind.CONSTANT)) {
      facts.add(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
      facts.secondly(() -> parts.pairwise(a, b, site));
    } else {
      parts.pairwise(a, b, site);
    }
  }

  private void string(Term a, Term b, Site site) {
    if (a.parts().size() == b.parts().size() && !a.parts().isEmpty() && sameFrame(a, b)) {
      parts.pairwise(a, b, site);
    } else {
      literals.literal(a, b, site);
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

  private void collection(Term a, Term b, Site site) {
    boolean whole =
        a.parts().isEmpty()
            || b.parts().isEmpty()
            || (LiteralDiff.isPlain(a) && LiteralDiff.isPlain(b));
    if (whole
        && !site.requires()
        && a.text().length() <= LONGEST_LITERAL
        && b.text().length() <= LONGEST_LITERAL) {
      if (isOtherElement(a, b)) {
        parts.pairwise(a, b, site.inside());
        facts.second(CHANGE_LITERAL, a.text(), b.text(), site.symbol());
        return;
      }
      facts.add(CHANGE_LITERAL, a.text(), b.text(), site.symbol());
      if (a.parts().size() == b.parts().size())
        facts.secondly(() -> parts.pairwise(a, b, site.inside()));
    } else {
      parts.aligned(a, b, site.inside());
    }
  }

  /** Whether one value differs, and not one of several numbers, which says little alone. */
  private boolean isOtherElement(Term a, Term b) {
    int place = parts.onlyDifferent(a, b);
    if (place < 0) return false;
    var was = a.part(place);
    var now = b.part(place);
    boolean numbers = was.isNumber() && now.isNumber();
    return was.kind().literal() && now.kind().literal() && !numbers;
  }

  @Override
  public void eachPart(Term a, Term b, Site site) {
    parts.pairwise(a, b, site);
  }

  /** Compares what two calls take, of whatever function that is. */
  public void arguments(Term a, Term b) {
    chains.arguments(a, b);
  }

  /** Whether these have the same parts in another order, which is reported. */
  public boolean reordered(Term a, Term b, Site site) {
    return parts.reordered(a, b, site);
  }

  @Override
  public boolean wrapped(Term a, Term b, Site site) {
    return wraps.diff(a, b, site.inside());
  }

  @Override
  public void replaced(Term a, Term b, Site site) {
    replacements.replaced(a, b, site);
  }
}
