package io.hardknocks.analysis.edits.expression;

import static io.hardknocks.model.Strategy.*;

import io.hardknocks.analysis.edits.comparison.Calls;
import io.hardknocks.analysis.edits.comparison.Conversions;
import io.hardknocks.analysis.edits.comparison.Matching;
import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import io.hardknocks.model.Strategy;
import java.util.List;

/** Compares the parts of two terms. */
final class PartsDiff {
  /** Two lists that are told as a whole, in characters. */
  private static final int LONGEST = 120;

  /** A name that says little, in characters. */
  private static final int BRIEF = 2;

  private final Facts facts;
  private final TermDiff terms;

  PartsDiff(Facts facts, TermDiff terms) {
    this.facts = facts;
    this.terms = terms;
  }

  /** Compares each part with the one at the same place. */
  void pairwise(Term a, Term b, Site site) {
    if (a.parts().size() != b.parts().size()) {
      terms.replaced(a, b, site);
      return;
    }
    for (int i = 0; i < a.parts().size(); i++) terms.diff(a.part(i), b.part(i), site(a, i, site));
  }

  /** Compares the parts at one place. */
  void part(Term a, Term b, int place, Site site) {
    terms.diff(a.part(place), b.part(place), site);
  }

  private static Site site(Term whole, int part, Site site) {
    boolean decides =
        (whole.is(Kind.TERNARY) && part == 1)
            || (whole.is(Kind.OTHER) && part == 0 && whole.label().matches("(if_clause|assert).*"));
    return decides ? Site.CONDITION : site;
  }

  /** Compares lists of parts of which some may have been added or removed. */
  void aligned(Term a, Term b, Site site) {
    if (a.parts().isEmpty() && b.parts().isEmpty()) {
      terms.replaced(a, b, site);
      return;
    }
    if (a.is(Kind.UNARY) && !site.condition()) {
      signed(a, b, site);
      return;
    }
    if (a.is(Kind.TERNARY) || a.is(Kind.UNARY) || a.label().matches("(if_clause|assert).*")) {
      pairwise(a, b, site);
      return;
    }
    if (reordered(a, b, site)) return;
    var matched = Matching.of(a.parts(), b.parts());
    matched.pairs().forEach(pair -> terms.diff(pair.before(), pair.after(), site));
    if (isArgument(a, b, site) && isLonger(matched)) {
      facts.add(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
      facts.secondly(() -> elements(matched, site));
    } else {
      elements(matched, site);
    }
  }

  /** What is behind a sign; a name is told with it. */
  private void signed(Term a, Term b, Site site) {
    boolean name = a.parts().size() == 1 && a.part(0).is(Kind.NAME);
    Runnable whole = () -> facts.add(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
    Runnable operand = () -> pairwise(a, b, site);
    (name ? whole : operand).run();
    facts.secondly(name ? operand : whole);
  }

  /** Those that went and those that came. */
  void elements(Matching matched, Site site) {
    var defaults = matched.added().stream().filter(t -> isOneOf(t, matched.removed())).toList();
    defaults.forEach(t -> facts.add(ADD_ARGUMENT, t.label(), t.text(), site.symbol()));
    matched.removed().stream()
        .filter(t -> defaults.stream().noneMatch(now -> isDefault(now, t)))
        .forEach(t -> removed(t, site));
    matched.added().stream()
        .filter(t -> !defaults.contains(t))
        .forEach(t -> facts.add(or(ADD_ARGUMENT, t), "", t.text(), site.symbol()));
  }

  private static boolean isOneOf(Term now, List<Term> parameters) {
    return parameters.stream().anyMatch(parameter -> isDefault(now, parameter));
  }

  /** Whether a parameter has a value by itself now: {@code n} to {@code n=1}. */
  private static boolean isDefault(Term now, Term parameter) {
    return now.is(Kind.KEYWORD) && parameter.is(Kind.NAME, now.label());
  }

  /** An entry of a mapping goes by its key. */
  private void removed(Term part, Site site) {
    boolean entry = part.is(Kind.PAIR) && part.part(0).is(Kind.STRING);
    if (entry) facts.add(REMOVE_ARGUMENT, part.part(0).text(), "", site.symbol());
    Runnable whole = () -> facts.add(or(REMOVE_ARGUMENT, part), part.text(), "", site.symbol());
    if (entry) facts.secondly(whole);
    else whole.run();
  }

  /** Whether it is a list that is handed over, and can be told as a whole. */
  private static boolean isArgument(Term a, Term b, Site site) {
    return a.kind().collection()
        && !site.symbol().isEmpty()
        && a.text().length() + b.text().length() <= LONGEST;
  }

  private static boolean isLonger(Matching matched) {
    return matched.pairs().stream().allMatch(pair -> pair.before().same(pair.after()));
  }

  /** Whether these are the same parts in another order, which is reported. */
  boolean reordered(Term a, Term b, Site site) {
    if (!Matching.reordered(a.parts(), b.parts())) return false;
    boolean argument = !a.kind().collection() || !site.symbol().isEmpty();
    facts.add(argument ? CHANGE_ARGUMENT : REORDER, a.text(), b.text(), site.symbol());
    facts.second(argument ? REORDER : CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
    return true;
  }

  /** The condition of a comprehension is a guard. */
  private static Strategy or(Strategy strategy, Term part) {
    return part.is(Kind.OTHER) && part.label().startsWith("if_clause") ? GUARD_CONDITION : strategy;
  }

  /** Whether all that differs is one name, and there is another in its place. */
  boolean otherName(Term a, Term b) {
    return different(a, b) == 1 && first(a, b).is(Kind.NAME) && first(b, a).is(Kind.NAME);
  }

  /** Whether what differs first is a name of a letter or two. */
  boolean saysLittle(Term a, Term b) {
    return first(a, b).text().length() <= BRIEF;
  }

  /** The first part that differs. */
  private static Term first(Term of, Term other) {
    int i = 0;
    while (of.part(i).same(other.part(i))) i++;
    return of.part(i);
  }

  /** The place of the only part that differs; negative where that is none or several. */
  int onlyDifferent(Term a, Term b) {
    if (a.parts().size() != b.parts().size() || different(a, b) != 1) return -1;
    int i = 0;
    while (a.part(i).same(b.part(i))) i++;
    return i;
  }

  int different(Term a, Term b) {
    int count = 0;
    for (int i = 0; i < a.parts().size(); i++) {
      if (!a.part(i).same(b.part(i))) count++;
    }
    return count;
  }

  /** Whether all parts that differ have something in common at least. */
  boolean related(Term a, Term b) {
    for (int i = 0; i < a.parts().size(); i++) {
      if (!a.part(i).same(b.part(i)) && Matching.similarity(a.part(i), b.part(i)) < 0.3)
        return false;
    }
    return true;
  }

  /** Whether an operand that is no constant became another one, or part of another one. */
  boolean replacedOperand(Term a, Term b) {
    for (int i = 0; i < a.parts().size(); i++) {
      var before = a.part(i);
      var after = b.part(i);
      if (before.same(after)) continue;
      boolean literals = before.kind().literal() && after.kind().literal();
      if (!literals && (shallow(before) || shallow(after) || before.kind() != after.kind()))
        return true;
    }
    return false;
  }

  /** Whether all that differs was given another type: {@code int(x)} for {@code x}. */
  boolean converted(Term a, Term b) {
    for (int i = 0; i < a.parts().size(); i++) {
      var before = a.part(i);
      var after = b.part(i);
      boolean converts = Calls.takes(after, before) && Conversions.known(Calls.called(after));
      if (!before.same(after) && !converts) return false;
    }
    return true;
  }

  private static boolean shallow(Term term) {
    return List.of(Kind.NAME, Kind.BINARY).contains(term.kind()) || term.kind().literal();
  }
}
