package io.hardknocks.analysis.edits.expression;

import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.List;

/**
 * Texts with values in them that are written in another way now: {@code 'a %s' % x}, {@code 'a
 * {}'.format(x)}, {@code f'a {x}'}. The way says nothing, so the values are compared.
 */
final class FormattedTexts {
  private final Facts facts;
  private final TermDiff terms;

  FormattedTexts(Facts facts, TermDiff terms) {
    this.facts = facts;
    this.terms = terms;
  }

  /** Whether it is so, and what became of the values has been reported. */
  boolean diff(Term a, Term b, Site site) {
    if (a.kind() == b.kind()) return false;
    var before = values(a);
    var after = values(b);
    if (before.isEmpty() || before.size() != after.size() || same(before, after)) return false;
    for (int i = 0; i < before.size(); i++) terms.diff(before.get(i), after.get(i), site.inside());
    facts.secondly(() -> terms.replaced(a, b, site));
    return true;
  }

  private static boolean same(List<Term> before, List<Term> after) {
    for (int i = 0; i < before.size(); i++) if (!before.get(i).same(after.get(i))) return false;
    return true;
  }

  /** What is put into a text, in order; nothing where it is none. */
  private static List<Term> values(Term term) {
    if (term.is(Kind.STRING)) return term.parts();
    if (isFormat(term)) return term.parts().getLast().parts();
    if (!term.is(Kind.BINARY, "%") || !term.part(0).is(Kind.STRING)) return List.of();
    return term.part(1).is(Kind.TUPLE) ? term.part(1).parts() : List.of(term.part(1));
  }

  private static boolean isFormat(Term term) {
    return term.is(Kind.CHAIN)
        && term.parts().size() == 3
        && term.part(0).is(Kind.STRING)
        && term.part(1).is(Kind.ATTRIBUTE, "format")
        && term.part(2).parts().stream().noneMatch(part -> part.is(Kind.KEYWORD));
  }
}
