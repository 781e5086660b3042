package io.hardknocks.analysis.edits.chain;

import static io.hardknocks.model.Strategy.CHANGE_ARGUMENT;
import static io.hardknocks.model.Strategy.CHANGE_LITERAL;
import static io.hardknocks.model.Strategy.GUARD_CONDITION;
import static io.hardknocks.model.Strategy.RENAME_ATTRIBUTE;
import static io.hardknocks.model.Strategy.REPLACE_CALL;

import io.hardknocks.analysis.edits.comparison.Conversions;
import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.comparison.TermComparison;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.rewriting.NamePair;
import io.hardknocks.analysis.edits.term.Kind;
import java.util.List;

/** Compares the links of two chains between what both begin and end with. */
final class GapDiff {
  /** What takes its end alone, or a start before it. */
  private static final String COUNTS = "range";

  /** A text that says little, in characters. */
  private static final int BRIEF = 3;

  private static final int LONGEST = 80;

  private final Facts facts;
  private final NamePair names;
  private final TermComparison terms;
  private final NameDiff renames;
  private final ArgumentDiff arguments;
  private final LinkDiff links;
  private final CallDiff calls;

  GapDiff(Facts facts, NamePair names, TermComparison terms, NameDiff renames) {
    this.facts = facts;
    this.names = names;
    this.terms = terms;
    this.renames = renames;
    this.arguments = new ArgumentDiff(facts, terms);
    this.links = new LinkDiff(facts, names, terms);
    this.calls = new CallDiff(facts, names, renames, arguments);
  }

  void diff(ChainGap m, Site site) {
    if (m.start() == 0 && !m.a().link(0).named() && !m.b().link(0).named()) otherBase(m, site);
    else if (!otherNames(m, site) && !oneLink(m, site) && !otherAccess(m, site)) other(m, site);
  }

  /** Whether the chains have the same links by other names, and those have been told. */
  private boolean otherNames(ChainGap m, Site site) {
    if (m.sameShape() && (m.start() > 0 || isOfLocals(m))) {
      linkByLink(m, site);
    } else if (m.start() > 0 && m.otherNamesOnly()) {
      linkByLink(m, site);
      facts.secondly(() -> m.changed(facts, site));
    } else if (m.start() > 0 && m.otherAttributes()) {
      attributeByAttribute(m);
      facts.secondly(() -> calls.diff(m, site));
    } else if (m.namesOnly()) {
      renames.names(m, site);
    } else {
      return false;
    }
    return true;
  }

  private boolean isOfLocals(ChainGap m) {
    return !m.a().link(1).call() && renames.locals(m.a(), m.b());
  }

  /** Whether one link is another one, or links are there only before or only now. */
  private boolean oneLink(ChainGap m, Site site) {
    var before = m.before();
    var after = m.after();
    if (before.isEmpty() || after.isEmpty()) {
      links.links(m, site);
    } else if (before.size() == 1 && after.size() == 1 && before.getFirst().call()) {
      if (after.getFirst().call()) oneCall(m, site);
      else lookedUp(m, site);
    } else if (before.size() == 1 && before.getFirst().index()) {
      links.index(m, site);
    } else if (m.start() == 0 && m.endA() == 1 && after.getFirst().term().kind().collection()) {
      terms.replaced(m.a().link(0).term(), m.b().link(0).term(), site);
    } else {
      return false;
    }
    return true;
  }

  /** {@code Level(name)} to {@code Level[name]}. */
  private void lookedUp(ChainGap m, Site site) {
    if (!m.after().getFirst().index()) {
      m.changed(facts, site);
      return;
    }
    facts.add(REPLACE_CALL, m.a().textUpTo(m.endA()), m.b().textUpTo(m.endB()), site.symbol());
    facts.secondly(() -> m.changed(facts, site));
  }

  private void oneCall(ChainGap m, Site site) {
    int known = facts.all().size();
    var before = m.a().textUpTo(m.endA());
    var after = m.b().textUpTo(m.endB());
    var function = m.symbol(names.before(), m.start());
    if (function.equals(COUNTS) && startsElsewhere(m)) {
      facts.add(CHANGE_ARGUMENT, before, after, function);
      facts.secondly(() -> sameCall(m, site));
    } else {
      sameCall(m, site);
      facts.call(known, before, after, function);
    }
  }

  /** {@code range(n)} to {@code range(1, n)}: its first argument is another one than it was. */
  private static boolean startsElsewhere(ChainGap m) {
    return m.before().getFirst().term().parts().size() == 1
        && m.after().getFirst().term().parts().size() > 1;
  }

  /** Whether the same is reached in another way, by an attribute instead of an index. */
  private boolean otherAccess(ChainGap m, Site site) {
    var before = m.before();
    var after = m.after();
    if (LinkDiff.isAttributeNow(before, after)) {
      links.attributes(m, site);
    } else if (m.start() > 0 && LinkDiff.isIndexNow(before, after)) {
      links.indexNow(m, site);
    } else if (isAskedFor(before, after)) {
      facts.add(GUARD_CONDITION, m.a().textUpTo(m.endA()), m.b().textUpTo(m.endB()), "get");
      facts.second(REPLACE_CALL, m.a().textUpTo(m.endA()), m.b().textUpTo(m.endB()), "get");
    } else if (isOneIndexNow(before, after)) {
      facts.add(REPLACE_CALL, m.a().textUpTo(m.endA()), m.b().textUpTo(m.endB()), site.symbol());
      facts.secondly(() -> m.changed(facts, site));
    } else {
      return false;
    }
    return true;
  }

  private void other(ChainGap m, Site site) {
    if (isConvertedToo(m.before(), m.after())) {
      sameCall(m, site);
      facts.secondly(() -> calls.diff(m, site));
      return;
    }
    calls.diff(m, site);
    if (m.start() > 0 && m.otherAttributesAndValues())
      facts.secondly(() -> attributeByAttribute(m));
    if (m.before().getFirst().call() && m.after().getFirst().call())
      facts.secondly(() -> sameCall(m, site));
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

  /** {@code d['a']['b']} to {@code d.get('a', {}).get('b')}. */
  private static boolean isAskedFor(List<Chain.Link> before, List<Chain.Link> after) {
    return before.size() > 1
        && before.stream().allMatch(Chain.Link::index)
        && after.getFirst().name().equals("get")
        && after.stream().noneMatch(link -> link.named() && !link.name().equals("get"));
  }

  /** {@code t['a'][0]} to {@code t.loc[0, 'a']}. */
  private static boolean isOneIndexNow(List<Chain.Link> before, List<Chain.Link> after) {
    return before.size() > 1
        && before.stream().allMatch(Chain.Link::index)
        && after.size() == 2
        && after.getFirst().named()
        && after.getLast().index();
  }

  private void otherBase(ChainGap m, Site site) {
    if (isBriefText(m)) facts.add(CHANGE_LITERAL, m.a().text(), m.b().text(), site.symbol());
    terms.diff(m.a().link(0).term(), m.b().link(0).term(), site.inside());
    var rest = m.before().size() == 1 && m.after().size() == 1;
    if (!rest) m.changed(facts, site);
  }

  /** Whether a text of a letter or none is another one, which says little without its method. */
  private static boolean isBriefText(ChainGap m) {
    var was = m.a().link(0).term();
    var now = m.b().link(0).term();
    return was.is(Kind.STRING)
        && now.is(Kind.STRING)
        && was.text().length() <= BRIEF
        && m.a().text().length() <= LONGEST;
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
        diff(new ChainGap(m.a(), m.b(), at, at + 1, at + 1), site);
    }
  }
}
