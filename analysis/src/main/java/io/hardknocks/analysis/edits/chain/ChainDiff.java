package io.hardknocks.analysis.edits.chain;

import static io.hardknocks.model.Strategy.RENAME_ATTRIBUTE;
import static io.hardknocks.model.Strategy.REPLACE_CALL;
import static io.hardknocks.model.Strategy.TYPE_CONVERSION;

import io.hardknocks.analysis.edits.comparison.Conversions;
import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.comparison.TermComparison;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.rewriting.NamePair;
import io.hardknocks.analysis.edits.term.Term;
import java.util.List;

/** Compares names, attributes, calls and indexes that follow one another. */
public final class ChainDiff {
  private final Facts facts;
  private final NamePair names;
  private final TermComparison terms;
  private final ArgumentDiff arguments;
  private final NameDiff renames;
  private final LinkDiff links;
  private final CallDiff calls;

  public ChainDiff(Facts facts, NamePair names, TermComparison terms) {
    this.facts = facts;
    this.names = names;
    this.terms = terms;
    this.arguments = new ArgumentDiff(facts, terms);
    this.renames = new NameDiff(facts, names);
    this.links = new LinkDiff(facts, names, terms);
    this.calls = new CallDiff(facts, names, renames, arguments);
  }

  public void diff(Term before, Term after, Site site) {
    if (renames.spelling(before, after)) facts.secondly(() -> links(before, after, site));
    else links(before, after, site);
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
    gap(new ChainGap(a, b, start, endA, endB), site);
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

  private void gap(ChainGap m, Site site) {
    var before = m.before();
    var after = m.after();
    if (m.start() == 0 && !m.a().link(0).named() && !m.b().link(0).named()) {
      otherBase(m, site);
    } else if (m.sameShape()
        && (m.start() > 0 || (!m.a().link(1).call() && renames.locals(m.a(), m.b())))) {
      linkByLink(m, site);
    } else if (m.start() > 0 && m.otherNamesOnly()) {
      linkByLink(m, site);
      facts.secondly(() -> m.changed(facts, site));
    } else if (m.start() > 0 && m.otherAttributes()) {
      attributeByAttribute(m);
      facts.secondly(() -> calls.diff(m, site));
    } else if (m.namesOnly()) {
      renames.names(m, site);
    } else if (before.isEmpty() || after.isEmpty()) {
      links.links(m, site);
    } else if (before.size() == 1 && after.size() == 1 && before.getFirst().call()) {
      if (after.getFirst().call()) {
        int known = facts.all().size();
        var function = m.symbol(names.before(), m.start());
        arguments.diff(before.getFirst().term(), after.getFirst().term(), function, site);
        facts.call(known, m.a().textUpTo(m.endA()), m.b().textUpTo(m.endB()), function);
      } else {
        m.changed(facts, site);
      }
    } else if (before.size() == 1 && before.getFirst().index()) {
      links.index(m, site);
    } else if (m.start() == 0 && m.endA() == 1 && after.getFirst().term().kind().collection()) {
      terms.replaced(m.a().link(0).term(), m.b().link(0).term(), site);
    } else if (LinkDiff.isAttributeNow(before, after)) {
      links.attributes(m, site);
    } else if (m.start() > 0 && LinkDiff.isIndexNow(before, after)) {
      links.indexNow(m, site);
    } else if (isOtherAccess(before, after)) {
      var from = m.a().textUpTo(m.endA());
      var to = m.b().textUpTo(m.endB());
      facts.add(REPLACE_CALL, from, to, site.symbol());
      facts.secondly(() -> m.changed(facts, site));
    } else if (isConvertedToo(before, after)) {
      sameCall(m, site);
      facts.secondly(() -> calls.diff(m, site));
    } else {
      calls.diff(m, site);
      if (m.start() > 0 && m.otherAttributesAndValues())
        facts.secondly(() -> attributeByAttribute(m));
      if (before.getFirst().call() && after.getFirst().call())
        facts.secondly(() -> sameCall(m, site));
    }
  }

  /** {@code hash(x)} to {@code hash(x.encode()).hex()}: what is handed over comes first. */
  private static boolean isConvertedToo(List<Chain.Link> before, List<Chain.Link> after) {
    return before.size() == 1
        && before.getFirst().call()
        && after.getFirst().call()
        && after.size() > 1
        && Conversions.method(after.get(1).name())
        && !Conversions.shapes(after.get(1).name());
  }

  /** What else is handed to the same call, after which another one follows now. */
  private void sameCall(ChainGap m, Site site) {
    var before = m.before().getFirst().term();
    arguments.diff(before, m.after().getFirst().term(), m.symbol(names.before(), m.start()), site);
  }

  /** {@code t['a'][0]} to {@code t.loc[0, 'a']}. */
  private static boolean isOtherAccess(List<Chain.Link> before, List<Chain.Link> after) {
    return before.size() > 1
        && before.stream().allMatch(Chain.Link::index)
        && after.size() == 2
        && after.getFirst().named()
        && after.getLast().index();
  }

  private void otherBase(ChainGap m, Site site) {
    terms.diff(m.a().link(0).term(), m.b().link(0).term(), site.inside());
    var rest = m.before().size() == 1 && m.after().size() == 1;
    if (!rest) m.changed(facts, site);
  }

  /** {@code t.ix[i].as_matrix()} to {@code t.iloc[i].values}: each name that is another one. */
  private void attributeByAttribute(ChainGap m) {
    for (int i = 0; i < Math.min(m.before().size(), m.after().size()); i++) {
      var name = m.before().get(i).name();
      var now = m.after().get(i).name();
      if (name.equals(now)) continue;
      facts.add(RENAME_ATTRIBUTE, name, now, m.symbol(names.before(), m.start() + i + 1));
    }
  }

  /** Compares calls with calls and indexes with indexes. */
  private void linkByLink(ChainGap m, Site site) {
    for (int i = 0; i < m.before().size(); i++) {
      int at = m.start() + i;
      if (!m.a().link(at).key().equals(m.b().link(at).key()))
        gap(new ChainGap(m.a(), m.b(), at, at + 1, at + 1), site);
    }
  }
}
