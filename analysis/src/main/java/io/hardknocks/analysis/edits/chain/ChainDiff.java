package io.hardknocks.analysis.edits.chain;

import static io.hardknocks.model.Strategy.REPLACE_CALL;
import static io.hardknocks.model.Strategy.TYPE_CONVERSION;

import io.hardknocks.analysis.edits.comparison.Conversions;
import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.comparison.TermComparison;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.rewriting.NamePair;
import io.hardknocks.analysis.edits.term.Term;

/** Compares names, attributes, calls and indexes that follow one another. */
public final class ChainDiff {
  private final Facts facts;
  private final NamePair names;
  private final TermComparison terms;
  private final NameDiff renames;
  private final GapDiff gaps;

  public ChainDiff(Facts facts, NamePair names, TermComparison terms) {
    this.facts = facts;
    this.names = names;
    this.terms = terms;
    this.renames = new NameDiff(facts, names);
    this.gaps = new GapDiff(facts, names, terms, renames);
  }

  public void diff(Term before, Term after, Site site) {
    if (renames.spelling(before, after)) facts.secondly(() -> links(before, after, site));
    else links(before, after, site);
  }

  /** Compares the arguments of two calls of nobody knows what. */
  public void arguments(Term before, Term after) {
    new ArgumentDiff(facts, terms).diff(before, after, "", Site.STATEMENT);
  }

  private void links(Term before, Term after, Site site) {
    var b = Chain.of(after, names.after());
    var moved = Chain.of(before, names.moved());
    var plain = Chain.of(before, names.before());
    var a = same(moved, 0, b, 0) && !isPart(moved, plain, b) ? moved : plain;
    int start = 0;
    while (start < a.size() && start < b.size() && same(a, start, b, start)) start++;
    int endA = a.size();
    int endB = b.size();
    int floor = start == 0 ? 1 : start;
    while (endA > floor && endB > floor && same(a, endA - 1, b, endB - 1)) {
      endA--;
      endB--;
    }
    if (start == 0 && endA < a.size() && terms.wrapped(a.upTo(endA), b.upTo(endB), site)) {
      ofWrapped(new ChainGap(a, b, start, endA, endB), site);
      ofConverted(new ChainGap(a, b, start, endA, endB), site);
      return;
    }
    if (start == endA && start == endB) return;
    gaps.diff(new ChainGap(a, b, start, endA, endB), site);
    ofConverted(new ChainGap(a, b, start, endA, endB), site);
  }

  /** Whether what is imported now was a part of what was before: {@code Observable.of}. */
  private static boolean isPart(Chain moved, Chain plain, Chain now) {
    int end = plain.endOfNames(0);
    int endNow = now.endOfNames(0);
    return moved.endOfNames(0) > endNow
        && endNow > 0
        && plain.link(end - 1).key().equals(now.link(endNow - 1).key());
  }

  /** The same method of what the value was made into: {@code inspect(engine).has_table}. */
  private void ofWrapped(ChainGap m, Site site) {
    int end = m.a().endOfNames(0);
    if (end <= m.endA() || end == m.a().size() || !m.a().link(end).call()) return;
    if (!m.b().imported() || Conversions.known(m.b().link(m.b().endOfNames(0) - 1).name())) return;
    var now = m.b().textUpTo(m.endB() + end - m.endA());
    facts.second(REPLACE_CALL, m.a().dotted(0, end), now, site.symbol());
  }

  /** The same conversion of another value: {@code (x == 'y').astype(int)}. */
  private void ofConverted(ChainGap m, Site site) {
    boolean call = m.endA() == m.a().size() - 2 && m.a().link(m.a().size() - 1).call();
    if (call && Conversions.method(m.a().link(m.endA()).name()))
      facts.second(TYPE_CONVERSION, m.a().text(), m.b().text(), site.symbol());
  }

  private static boolean same(Chain a, int i, Chain b, int j) {
    return a.link(i).key().equals(b.link(j).key());
  }
}
