package io.hardknocks.analysis.edits.expression;

import static io.hardknocks.model.Strategy.*;

import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.rewriting.NamePair;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import io.hardknocks.model.Strategy;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reports calls and indexes that were put into a chain, taken out or changed. */
final class LinkDiff {
  /** A chain that is told as a whole, in characters. */
  private static final int SHORT = 60;

  private final Facts facts;
  private final NamePair names;
  private final TermDiff terms;

  LinkDiff(Facts facts, NamePair names, TermDiff terms) {
    this.facts = facts;
    this.names = names;
    this.terms = terms;
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
    if (method.isEmpty()) return alone && m.after().isEmpty() ? REPLACE_CALL : CHANGE_ARGUMENT;
    if (calls && method.get().name().equals("get")) return GUARD_CONDITION;
    boolean same = shapes(m.after()) || DeviceMove.is(m.after());
    if (calls && !site.symbol().isEmpty() && same) return CHANGE_ARGUMENT;
    if (isConversion(method) && (!prepares(m) || m.puts("cpu"))) return TYPE_CONVERSION;
    return alone || (calls && prepares(m)) ? REPLACE_CALL : CHANGE_ARGUMENT;
  }

  /** {@code f(x)[0]} to {@code f(x)}: what a call gives is taken as it is. */
  private static boolean isPartOfCall(ChainGap m) {
    boolean call = m.start() > 0 && m.a().link(m.start() - 1).call();
    return call && m.before().stream().allMatch(Chain.Link::index);
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
      indexes(m, before, after.term(), site);
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

  private void indexes(ChainGap m, Term before, Term after, Site site) {
    boolean one = before.parts().size() == 1 && after.parts().size() == 1;
    boolean small =
        one
            && (before.part(0).kind().literal() || before.part(0).kind().collection())
            && before.part(0).kind() == after.part(0).kind();
    if ((one && after.part(0).is(Kind.LIST)) || before.parts().size() > 1) {
      var list = after.part(0);
      if (after.parts().size() == 1 && sameParts(before, list)) {
        var text = m.a().term().text(before.start() + 1, before.end() - 1);
        facts.add(
            TYPE_CONVERSION, m.a().textUpTo(m.endA()), m.b().textUpTo(m.endB()), site.symbol());
        facts.second(TYPE_CONVERSION, text, list.text(), site.symbol());
        facts.secondly(() -> m.changed(facts, site));
        return;
      }
    }
    if (Matching.reordered(before.parts(), after.parts())) {
      m.changed(facts, site);
      facts.second(REORDER, run(before), run(after), site.symbol());
      return;
    }
    if (Operators.inAll(before, after)) {
      terms.eachPart(before, after, site.inside());
      facts.secondly(() -> m.changed(facts, site));
      return;
    }
    small |= one && Operators.only(before.part(0), after.part(0));
    small |= one && Operators.ofBound(before.part(0), after.part(0));
    small |= one && Operators.ofSame(before.part(0), after.part(0));
    small |= isOtherBound(before, after);
    boolean wraps = one && after.part(0).is(Kind.CHAIN) && after.part(0).contains(before.part(0));
    var inside = new Site(m.symbol(names.before(), m.start()), "", false);
    boolean element = one && before.part(0).is(Kind.NUMBER) && m.start() == 1;
    if ((small || wraps) && !element) {
      terms.eachPart(before, after, inside);
      facts.secondly(() -> m.changed(facts, site));
    } else if (otherNames(before, after)) terms.eachPart(before, after, inside);
    else {
      m.changed(facts, site);
      if (before.parts().size() == after.parts().size())
        facts.secondly(() -> terms.eachPart(before, after, inside));
    }
  }

  /** Whether all that differs is one number of a slice. */
  private static boolean isOtherBound(Term before, Term after) {
    if (before.parts().size() != after.parts().size()) return false;
    var others =
        IntStream.range(0, before.parts().size())
            .filter(i -> !before.part(i).same(after.part(i)))
            .toArray();
    if (others.length != 1) return false;
    var old = before.part(others[0]);
    var now = after.part(others[0]);
    if (before.is(Kind.INDEX)) return old.is(Kind.OTHER) && isOtherBound(old, now);
    return before.label().equals(after.label()) && old.is(Kind.NUMBER) && now.is(Kind.NUMBER);
  }

  private static String run(Term index) {
    return index.part(0).textTo(index.parts().getLast());
  }

  private static boolean sameParts(Term a, Term b) {
    if (!b.is(Kind.LIST) || a.parts().size() != b.parts().size()) return false;
    for (int i = 0; i < a.parts().size(); i++) {
      if (!a.part(i).same(b.part(i))) return false;
    }
    return true;
  }

  /** Whether indexes differ in attributes, as types do: {@code Union[np.int_, np.float_]}. */
  private static boolean otherNames(Term before, Term after) {
    if (before.parts().size() != after.parts().size()) return false;
    for (int i = 0; i < before.parts().size(); i++) {
      if (before.part(i).same(after.part(i))) continue;
      if (!before.part(i).is(Kind.CHAIN) || !after.part(i).is(Kind.CHAIN)) return false;
    }
    return true;
  }
}
