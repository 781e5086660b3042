package io.hardknocks.analysis.edits;

import static io.hardknocks.model.Strategy.*;

import java.util.List;

/** Compares names, attributes, calls and indexes that follow one another. */
final class ChainDiff {
  private final Facts facts;
  private final NamePair names;
  private final TermDiff terms;
  private final ArgumentDiff arguments;

  ChainDiff(Facts facts, NamePair names, TermDiff terms) {
    this.facts = facts;
    this.names = names;
    this.terms = terms;
    this.arguments = new ArgumentDiff(facts, terms);
  }

  void diff(Term before, Term after, Site site) {
    spelling(before, after);
    var b = Chain.of(after, names.after());
    var moved = Chain.of(before, names.moved());
    var a = same(moved, 0, b, 0) ? moved : Chain.of(before, names.before());
    int start = 0;
    while (start < a.size() && start < b.size() && same(a, start, b, start)) start++;
    int endA = a.size();
    int endB = b.size();
    int floor = start == 0 ? 1 : start;
    while (endA > floor && endB > floor && same(a, endA - 1, b, endB - 1)) {
      endA--;
      endB--;
    }
    if (start == 0 && endA < a.size() && terms.wrapped(a.upTo(endA), b.upTo(endB), site)) return;
    if (start < endA || start < endB) middle(new Middle(a, b, start, endA, endB), site);
  }

  /** An imported name that comes from elsewhere now, and is written otherwise here too. */
  private void spelling(Term before, Term after) {
    var base = before.is(Kind.CHAIN) ? before.part(0) : before;
    var now = after.is(Kind.CHAIN) ? after.part(0) : after;
    if (!base.is(Kind.NAME) || !now.is(Kind.NAME) || base.same(now)) return;
    if (!names.moved().moves(base.label())) return;
    var a = Chain.written(before);
    var b = Chain.written(after);
    int endA = a.endOfNames(0);
    int endB = b.endOfNames(0);
    boolean called = endA < a.size() && a.link(endA).call();
    var target = names.before().resolve(a.dotted(0, endA));
    boolean same =
        names.moved().resolve(a.dotted(0, endA)).equals(names.after().resolve(b.dotted(0, endB)));
    if (!same) return;
    facts.add(
        called ? RENAME_FUNCTION : RENAME_ATTRIBUTE, a.dotted(0, endA), b.dotted(0, endB), target);
  }

  private static boolean same(Chain a, int i, Chain b, int j) {
    return a.link(i).key().equals(b.link(j).key());
  }

  /** Where two chains differ: after the same start and before the same end. */
  private record Middle(Chain a, Chain b, int start, int endA, int endB) {
    List<Chain.Link> before() {
      return a.links(start, endA);
    }

    List<Chain.Link> after() {
      return b.links(start, endB);
    }

    boolean namesOnly() {
      return before().stream().allMatch(Chain.Link::named)
          && after().stream().allMatch(Chain.Link::named);
    }

    /** Whether more than one link differs, but none in its name, the base apart. */
    boolean sameShape() {
      if (before().size() != after().size() || before().size() < 2) return false;
      for (int i = start == 0 ? 1 : 0; i < before().size(); i++) {
        var old = before().get(i);
        var now = after().get(i);
        if (!old.name().equals(now.name()) || old.term().kind() != now.term().kind()) return false;
      }
      return true;
    }

    boolean called() {
      int end = a.endOfNames(endA);
      return end < a.size() && a.link(end).call();
    }
  }

  private void middle(Middle m, Site site) {
    var before = m.before();
    var after = m.after();
    if (m.start == 0 && !m.a.link(0).named() && !m.b.link(0).named()) {
      otherBase(m, site);
    } else if (m.sameShape() && (m.start > 0 || (!m.a.link(1).call() && locals(m.a, m.b)))) {
      linkByLink(m, site);
    } else if (m.namesOnly()) {
      names(m, site);
    } else if (before.isEmpty() || after.isEmpty()) {
      links(m, site);
    } else if (before.size() == 1 && after.size() == 1 && before.getFirst().call()) {
      if (after.getFirst().call()) {
        arguments.diff(before.getFirst().term(), after.getFirst().term(), symbol(m, m.start), site);
      } else {
        changed(m, site);
      }
    } else if (before.size() == 1 && before.getFirst().index()) {
      index(m, site);
    } else {
      calls(m, site);
    }
  }

  private void otherBase(Middle m, Site site) {
    terms.diff(m.a.link(0).term(), m.b.link(0).term(), site.inside());
    var rest = m.before().size() == 1 && m.after().size() == 1;
    if (!rest) changed(m, site);
  }

  private void names(Middle m, Site site) {
    int endA = m.endA;
    int endB = m.endB;
    if (!m.after().isEmpty() && m.after().getFirst().name().startsWith("?.")) {
      facts.add(GUARD_CONDITION, m.a.textUpTo(endA), m.b.textUpTo(endB), site.symbol());
      return;
    }
    boolean insertion = m.before().isEmpty() || m.after().isEmpty();
    if (insertion && endA == m.a.endOfNames(endA)) {
      appended(m, site);
      return;
    }
    if (m.start == 0 && locals(m)) {
      otherLocal(m, site);
      return;
    }
    if (m.start == 0) {
      int more = m.a.endOfNames(endA) - endA;
      endA += more;
      endB += more;
    } else if (insertion || isShort(m)) {
      endA++;
      endB++;
    }
    var from = m.a.dotted(m.start, endA);
    var to = m.b.dotted(m.start, endB);
    facts.add(
        m.called() ? RENAME_FUNCTION : RENAME_ATTRIBUTE,
        m.start == 0 ? Names.customary(from) : from,
        m.start == 0 ? Names.customary(to) : to,
        symbol(m, endA));
  }

  /** Whether the differing name says too little without the next one. */
  private static boolean isShort(Middle m) {
    return m.a.dotted(m.start, m.endA).length() <= 3
        && m.endA < m.a.size()
        && m.a.link(m.endA).named();
  }

  /** Compares calls with calls and indexes with indexes. */
  private void linkByLink(Middle m, Site site) {
    for (int i = 0; i < m.before().size(); i++) {
      int at = m.start + i;
      if (!m.a.link(at).key().equals(m.b.link(at).key()))
        middle(new Middle(m.a, m.b, at, at + 1, at + 1), site);
    }
  }

  private boolean locals(Chain a, Chain b) {
    return isLocal(a, names.before()) && isLocal(b, names.after());
  }

  private boolean locals(Middle m) {
    boolean plain = m.a.term().is(Kind.NAME) && m.b.term().is(Kind.NAME);
    if (plain && !m.called()) return !m.a.imported() || !m.b.imported();
    return m.endA == 1 && m.endB == 1 && locals(m.a, m.b);
  }

  private static boolean isLocal(Chain chain, Names names) {
    if (chain.imported()) return false;
    return chain.size() == 1 || !chain.link(1).named() || names.defined(chain.link(0).name());
  }

  /** Another variable; or another function that the script itself defines or the language has. */
  private void otherLocal(Middle m, Site site) {
    var from = m.a.textUpTo(1);
    var to = m.b.textUpTo(1);
    if (m.a.size() > 1 && m.a.link(1).call()) {
      facts.add(RENAME_FUNCTION, from, to, names.before().symbol(from));
    } else if (site.condition()) {
      facts.add(GUARD_CONDITION, m.a.text(), m.b.text(), site.symbol());
    } else {
      facts.add(CHANGE_ARGUMENT, from, to, site.symbol());
    }
  }

  /** Attributes were put behind, or taken away from, what is no name: {@code x} to {@code x.T}. */
  private void appended(Middle m, Site site) {
    var added = m.before().isEmpty() ? m.after() : m.before();
    boolean converts = added.stream().anyMatch(l -> Conversions.method(l.name()));
    boolean module = m.a.imported() && m.b.imported() && m.endA == m.a.size();
    if (module) {
      int start = Math.max(0, m.start - 1);
      facts.add(
          RENAME_ATTRIBUTE,
          m.a.dotted(start, m.a.size()),
          m.b.dotted(start, m.endB),
          symbol(m, m.endA));
    } else if (m.a.imported() && m.called()) {
      int start = Math.max(0, m.start - 1);
      facts.add(
          RENAME_FUNCTION, m.a.dotted(start, m.endA), m.b.dotted(start, m.endB), symbol(m, m.endA));
    } else {
      facts.add(
          converts ? TYPE_CONVERSION : site.condition() ? GUARD_CONDITION : CHANGE_ARGUMENT,
          m.a.textUpTo(m.endA),
          m.b.textUpTo(m.endB),
          site.symbol());
      if (converts)
        facts.second(CHANGE_ARGUMENT, m.a.textUpTo(m.endA), m.b.textUpTo(m.endB), site.symbol());
    }
  }

  /** Calls or indexes were put between, or taken away: {@code x} to {@code x.astype(int)}. */
  private void links(Middle m, Site site) {
    var some = m.before().isEmpty() ? m.after() : m.before();
    var method = some.stream().filter(Chain.Link::named).findFirst();
    boolean calls = some.stream().anyMatch(Chain.Link::call);
    var strategy =
        method.isEmpty()
            ? CHANGE_ARGUMENT
            : calls && method.get().name().equals("get")
                ? GUARD_CONDITION
                : Conversions.method(method.get().name())
                    ? TYPE_CONVERSION
                    : calls && site.symbol().isEmpty() ? REPLACE_CALL : CHANGE_ARGUMENT;
    boolean guard = strategy == GUARD_CONDITION;
    facts.add(
        strategy,
        guard ? m.a.text() : m.a.textUpTo(m.endA),
        guard ? m.b.text() : m.b.textUpTo(m.endB),
        method.map(Chain.Link::name).orElse(site.symbol()));
    if (strategy == TYPE_CONVERSION)
      facts.second(CHANGE_ARGUMENT, m.a.textUpTo(m.endA), m.b.textUpTo(m.endB), site.symbol());
    else if (calls && !guard)
      facts.second(REPLACE_CALL, m.a.textUpTo(m.endA), m.b.textUpTo(m.endB), site.symbol());
  }

  private void index(Middle m, Site site) {
    var before = m.before().getFirst().term();
    var after = m.after().getFirst();
    if (after.index() && m.after().size() == 1) {
      indexes(m, before, after.term(), site);
    } else if (after.name().equals("get")) {
      facts.add(GUARD_CONDITION, m.a.textUpTo(m.endA), m.b.textUpTo(m.endB), "get");
    } else {
      changed(m, site);
    }
  }

  private void indexes(Middle m, Term before, Term after, Site site) {
    boolean one = before.parts().size() == 1 && after.parts().size() == 1;
    boolean small =
        one
            && (before.part(0).kind().literal() || before.part(0).kind().collection())
            && before.part(0).kind() == after.part(0).kind();
    if ((one && after.part(0).is(Kind.LIST)) || before.parts().size() > 1) {
      var list = after.part(0);
      if (after.parts().size() == 1 && sameParts(before, list)) {
        var text = m.a.term().text(before.start() + 1, before.end() - 1);
        facts.add(TYPE_CONVERSION, text, list.text(), site.symbol());
        return;
      }
    }
    small |= one && operatorOnly(before.part(0), after.part(0));
    boolean wraps = one && after.part(0).is(Kind.CHAIN) && after.part(0).contains(before.part(0));
    var inside = new Site(symbol(m, m.start), "", false);
    if (small || wraps) terms.diff(before.part(0), after.part(0), inside);
    else if (otherNames(before, after)) terms.eachPart(before, after, inside);
    else changed(m, site);
  }

  private static boolean sameParts(Term a, Term b) {
    if (!b.is(Kind.LIST) || a.parts().size() != b.parts().size()) return false;
    for (int i = 0; i < a.parts().size(); i++) {
      if (!a.part(i).same(b.part(i))) return false;
    }
    return true;
  }

  private static boolean operatorOnly(Term a, Term b) {
    return a.is(Kind.BINARY)
        && b.is(Kind.BINARY)
        && a.parts().size() == b.parts().size()
        && a.part(0).same(b.part(0))
        && a.parts().getLast().same(b.parts().getLast());
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

  /** Calls of different things with different arguments. */
  private void calls(Middle m, Site site) {
    int nameA = m.a.endOfNames(m.start);
    int nameB = m.b.endOfNames(m.start);
    boolean calls =
        nameA < m.a.size()
            && nameB < m.b.size()
            && m.a.link(nameA).call()
            && m.b.link(nameB).call();
    if (calls && sameFunction(m, nameA, nameB)) {
      names(new Middle(m.a, m.b, m.start, nameA - 1, nameB - 1), site);
      var function = symbol(m, nameA);
      arguments.diff(m.a.link(nameA).term(), m.b.link(nameB).term(), function, site);
    } else if (calls && nameA > m.start && nameB > m.start) {
      var from = m.a.dotted(m.start, nameA);
      facts.add(
          REPLACE_CALL, m.start == 0 ? Names.customary(from) : from, tail(m), symbol(m, nameA));
    } else if (nameA > m.start
        && nameB > m.start
        && (m.start > 0 || m.a.imported())
        && nameA < m.a.size()
        && m.a.link(nameA).call()) {
      facts.add(REPLACE_CALL, shown(m, m.a.dotted(m.start, nameA)), tail(m), symbol(m, nameA));
    } else if (m.before().stream().anyMatch(Chain.Link::call)
        || m.after().stream().anyMatch(Chain.Link::call)) {
      facts.add(REPLACE_CALL, m.a.text(), m.b.text(), symbol(m, nameA));
    } else {
      changed(m, site);
    }
  }

  /**
   * Whether these are calls of the last links and the function has the same name in another place.
   */
  private static boolean sameFunction(Middle m, int nameA, int nameB) {
    return nameA == m.a.size() - 1
        && nameB == m.b.size() - 1
        && nameA > m.start
        && nameB > m.start
        && nameA + nameB > 2 * m.start + 2
        && m.a.link(nameA - 1).name().equals(m.b.link(nameB - 1).name());
  }

  private static String shown(Middle m, String name) {
    return m.start == 0 ? Names.customary(name) : name;
  }

  /** The differing end of the new chain, with {@code ...} for what it took over. */
  private static String tail(Middle m) {
    var written = Elision.of(m.b.term(), m.a.term());
    var kept = m.start == 0 ? "" : m.b.textUpTo(m.start) + ".";
    return written.startsWith(kept) ? written.substring(kept.length()) : written;
  }

  private void changed(Middle m, Site site) {
    facts.add(
        site.condition() ? GUARD_CONDITION : CHANGE_ARGUMENT,
        m.a.textUpTo(m.endA),
        m.b.textUpTo(m.endB),
        site.symbol());
  }

  /** The full name of what the old chain uses, up to a link. */
  private String symbol(Middle m, int end) {
    int named = Math.min(m.a.endOfNames(0), end);
    if (named == end && m.a.imported()) return m.a.dotted(0, end);
    if (named == end && end > 0) return names.before().symbol(m.a.dotted(0, end));
    for (int i = Math.min(end, m.a.size()) - 1; i >= 0; i--) {
      if (m.a.link(i).named()) return m.a.link(i).name();
    }
    return "";
  }
}
