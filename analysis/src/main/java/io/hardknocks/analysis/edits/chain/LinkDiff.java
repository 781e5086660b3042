package io.hardknocks.analysis.edits.chain;

import static io.hardknocks.model.Strategy.*;

import io.hardknocks.analysis.edits.comparison.Conversions;
import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.comparison.TermComparison;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.rewriting.NamePair;
import io.hardknocks.model.Strategy;
import java.util.List;
import java.util.Optional;

/** Reports calls and indexes that were put into a chain, taken out or changed. */
final class LinkDiff {
  /** A chain that is told as a whole, in characters. */
  private static final int SHORT = 60;

  private final Facts facts;
  private final IndexDiff indexes;

  LinkDiff(Facts facts, NamePair names, TermComparison terms) {
    this.facts = facts;
    this.indexes = new IndexDiff(facts, names, terms);
  }

  /** Calls or indexes were put between, or taken away: {@code x} to {@code x.astype(int)}. */
  void links(ChainGap m, Site site) {
    var some = m.before().isEmpty() ? m.after() : m.before();
    var method = some.stream().filter(Chain.Link::named).findFirst();
    boolean calls = some.stream().anyMatch(Chain.Link::call);
    boolean goes = calls && m.after().isEmpty() && isConversion(method);
    var strategy = goes ? REPLACE_CALL : strategy(m, method, calls, site);
    boolean brief = method.isPresent() && m.a().text().length() <= SHORT;
    boolean whole = strategy == GUARD_CONDITION || brief;
    boolean handed = strategy == CHANGE_ARGUMENT && !site.symbol().isEmpty();
    facts.add(
        strategy,
        whole ? m.a().text() : m.a().textUpTo(m.endA()),
        whole ? m.b().text() : m.b().textUpTo(m.endB()),
        handed ? site.symbol() : method.map(Chain.Link::name).orElse(site.symbol()));
    boolean guard = strategy == GUARD_CONDITION;
    if (strategy == TYPE_CONVERSION) {
      facts.second(
          CHANGE_ARGUMENT, m.a().textUpTo(m.endA()), m.b().textUpTo(m.endB()), site.symbol());
      if (whole)
        facts.second(
            TYPE_CONVERSION, m.a().textUpTo(m.endA()), m.b().textUpTo(m.endB()), site.symbol());
      if (calls) facts.second(REPLACE_CALL, m.a().text(), m.b().text(), site.symbol());
    } else if (strategy == REPLACE_CALL) {
      facts.second(CHANGE_ARGUMENT, m.a().text(), m.b().text(), site.symbol());
      if (goes || prepares(m))
        facts.second(TYPE_CONVERSION, m.a().text(), m.b().text(), site.symbol());
    } else if (strategy == CHANGE_ARGUMENT && method.isPresent() && m.before().isEmpty()) {
      facts.second(
          TYPE_CONVERSION, m.a().textUpTo(m.endA()), m.b().textUpTo(m.endB()), site.symbol());
      if (calls) facts.second(REPLACE_CALL, m.a().text(), m.b().text(), site.symbol());
    } else if (calls && !guard)
      facts.second(REPLACE_CALL, m.a().text(), m.b().text(), site.symbol());
  }

  private static boolean isConversion(Optional<Chain.Link> method) {
    return method.isPresent() && Conversions.method(method.get().name());
  }

  private static Strategy strategy(
      ChainGap m, Optional<Chain.Link> method, boolean calls, Site site) {
    boolean alone = (calls || isPartOfCall(m)) && site.symbol().isEmpty();
    boolean part = m.after().isEmpty() || isPartOfCall(m) || isCalledNow(m);
    if (method.isEmpty())
      return isCalledNoMore(m) || (alone && part) ? REPLACE_CALL : CHANGE_ARGUMENT;
    if (calls && method.get().name().equals("get")) return GUARD_CONDITION;
    boolean same = shapes(m.after()) || DeviceMove.is(m.after());
    if (calls && !site.symbol().isEmpty() && same) return CHANGE_ARGUMENT;
    if (isConversion(method) && (!prepares(m) || m.puts("cpu"))) return TYPE_CONVERSION;
    return alone || (calls && prepares(m)) ? REPLACE_CALL : CHANGE_ARGUMENT;
  }

  /** {@code x.copy} to {@code x.copy()}. */
  private static boolean isCalledNow(ChainGap m) {
    boolean only = m.before().isEmpty() && m.after().size() == 1 && m.after().getFirst().call();
    return only && m.start() > 1 && !m.a().imported() && m.a().link(m.start() - 1).named();
  }

  /** {@code x.shape()} to {@code x.shape}. */
  private static boolean isCalledNoMore(ChainGap m) {
    boolean only = m.after().isEmpty() && m.before().size() == 1 && m.before().getFirst().call();
    return only
        && m.start() > 1
        && m.before().getFirst().term().parts().isEmpty()
        && m.a().link(m.start() - 1).named();
  }

  /** {@code f(x)[0]} to {@code f(x)}, or back: what a call gives is taken as it is, or in part. */
  private static boolean isPartOfCall(ChainGap m) {
    boolean call = m.start() > 0 && m.a().link(m.start() - 1).call();
    var some = m.before().isEmpty() ? m.after() : m.before();
    return call && some.stream().allMatch(Chain.Link::index);
  }

  /** Whether an argument has the same values in another shape. */
  private static boolean shapes(List<Chain.Link> links) {
    return links.stream().anyMatch(link -> Conversions.shapes(link.name()));
  }

  /** Whether what was put in only makes the value fit for the method after it. */
  private static boolean prepares(ChainGap m) {
    boolean before = m.endB() < m.b().size() && m.b().link(m.endB()).named();
    return before && m.before().isEmpty() && m.after().stream().allMatch(LinkDiff::prepares);
  }

  private static boolean prepares(Chain.Link link) {
    return !link.named() || Conversions.prepares(link.name());
  }

  void index(ChainGap m, Site site) {
    var before = m.before().getFirst().term();
    var after = m.after().getFirst();
    if (isAttributeNow(m.before(), m.after())) {
      attributes(m, site);
      return;
    }
    if (after.index() && m.after().size() == 1) {
      indexes.diff(m, before, after.term(), site);
    } else if (after.name().equals("get")) {
      facts.add(GUARD_CONDITION, m.a().textUpTo(m.endA()), m.b().textUpTo(m.endB()), "get");
      facts.second(REPLACE_CALL, m.a().textUpTo(m.endA()), m.b().textUpTo(m.endB()), "get");
    } else if (m.after().getLast().call()) {
      facts.add(REPLACE_CALL, m.a().textUpTo(m.endA()), m.b().textUpTo(m.endB()), after.name());
      facts.secondly(() -> m.changed(facts, site));
    } else {
      m.changed(facts, site);
    }
  }

  /** {@code x['a']['b']} to {@code x.a.b}. */
  static boolean isAttributeNow(List<Chain.Link> before, List<Chain.Link> after) {
    if (before.size() != after.size()) return false;
    boolean differ = false;
    for (int i = 0; i < before.size(); i++) {
      var key = before.get(i);
      if (key.key().equals(after.get(i).key())) continue;
      if (!key.index() || !after.get(i).named()) return false;
      var name = after.get(i).name();
      if (!key.term().text().matches("\\[['\"]" + name + "['\"]]")) return false;
      differ = true;
    }
    return differ;
  }

  void attributes(ChainGap m, Site site) {
    var from = m.a().textUpTo(m.endA());
    var to = m.b().textUpTo(m.endB());
    facts.add(RENAME_ATTRIBUTE, from, to, site.symbol());
    facts.second(CHANGE_ARGUMENT, from, to, site.symbol());
  }

  /** {@code x.value} to {@code x[()]}, and not to {@code x['value']}. */
  static boolean isIndexNow(List<Chain.Link> before, List<Chain.Link> after) {
    return before.size() == 1
        && after.size() == 1
        && before.getFirst().named()
        && after.getFirst().index()
        && !after.getFirst().term().text().contains(before.getFirst().name());
  }

  void indexNow(ChainGap m, Site site) {
    var name = m.before().getFirst().name();
    facts.add(RENAME_ATTRIBUTE, name, m.after().getFirst().term().text(), name);
    facts.second(REPLACE_CALL, m.a().text(), m.b().text(), site.symbol());
    facts.secondly(() -> m.changed(facts, site));
  }
}
