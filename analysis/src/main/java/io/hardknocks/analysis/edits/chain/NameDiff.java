package io.hardknocks.analysis.edits.chain;

import static io.hardknocks.model.Strategy.*;

import io.hardknocks.analysis.edits.comparison.Conversions;
import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.rewriting.NamePair;
import io.hardknocks.analysis.edits.rewriting.Names;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import io.hardknocks.model.Strategy;
import java.util.Set;

/** Reports that something has another name, or that of another thing. */
final class NameDiff {
  private static final Set<String> SELF = Set.of("self", "cls", "this");

  /** A name that says little without what it is given. */
  private static final int BRIEF = 3;

  private final Facts facts;
  private final NamePair names;
  private final AppendedDiff appended;

  NameDiff(Facts facts, NamePair names) {
    this.facts = facts;
    this.names = names;
    this.appended = new AppendedDiff(facts, names);
  }

  /**
   * An imported name that comes from elsewhere now, and is written otherwise here too. Whether it
   * is so and has been reported.
   */
  boolean spelling(Term before, Term after) {
    var base = before.is(Kind.CHAIN) ? before.part(0) : before;
    var now = after.is(Kind.CHAIN) ? after.part(0) : after;
    if (!base.is(Kind.NAME) || !now.is(Kind.NAME) || base.same(now)) return false;
    if (!names.moved().moves(base.label())) return false;
    var a = Chain.written(before);
    var b = Chain.written(after);
    int endA = a.endOfNames(0);
    int endB = b.endOfNames(0);
    boolean called = endA < a.size() && a.link(endA).call();
    var target = names.before().resolve(a.dotted(0, endA));
    boolean same =
        names.moved().resolve(a.dotted(0, endA)).equals(names.after().resolve(b.dotted(0, endB)));
    if (!same) return false;
    var strategy = called ? RENAME_FUNCTION : RENAME_ATTRIBUTE;
    facts.second(strategy, target, names.after().resolve(b.dotted(0, endB)), target);
    facts.add(strategy, a.dotted(0, endA), b.dotted(0, endB), target);
    return called;
  }

  void names(ChainGap m, Site site) {
    boolean insertion = m.before().isEmpty() || m.after().isEmpty();
    if (isGuarded(m)) {
      facts.add(GUARD_CONDITION, m.a().textUpTo(m.endA()), m.b().textUpTo(m.endB()), site.symbol());
    } else if (insertion && m.endA() == m.a().endOfNames(m.endA())) {
      appended.diff(m, site);
    } else if (m.start() == 0 && locals(m)) {
      otherLocal(m, site);
    } else {
      otherName(m, told(m), site);
    }
  }

  /** {@code x.y} to {@code x?.y}. */
  private static boolean isGuarded(ChainGap m) {
    return !m.after().isEmpty() && m.after().getFirst().name().startsWith("?.");
  }

  /** How many names of both are told beyond those that differ. */
  private static int told(ChainGap m) {
    if (m.start() == 0) return m.a().endOfNames(m.endA()) - m.endA();
    boolean insertion = m.before().isEmpty() || m.after().isEmpty();
    return insertion || isShort(m) ? 1 : 0;
  }

  private void otherName(ChainGap m, int more, Site site) {
    var from = m.a().dotted(m.start(), m.endA() + more);
    var to = m.b().dotted(m.start(), m.endB() + more);
    var symbol = m.symbol(names.before(), m.endA() + more);
    if (isOfObject(m)) {
      var now = m.b().dotted(0, m.b().endOfNames(0));
      facts.add(REPLACE_CALL, m.a().dotted(0, m.a().endOfNames(0)), now, symbol);
      if (m.start() > 0) facts.second(RENAME_FUNCTION, from, to, symbol);
    } else if (isConversion(m, from, to)) {
      facts.add(TYPE_CONVERSION, m.a().text(), m.b().text(), symbol);
      facts.second(RENAME_FUNCTION, from, to, symbol);
    } else if (isVariable(m)) {
      facts.add(CHANGE_ARGUMENT, m.a().text(), m.b().text(), site.symbol());
      facts.second(RENAME_ATTRIBUTE, from, to, symbol);
    } else {
      renamed(m, from, to, symbol);
      if (!m.called() && !site.symbol().isEmpty())
        facts.second(CHANGE_ARGUMENT, m.a().text(), m.b().text(), site.symbol());
    }
    if (m.before().isEmpty() && m.start() > 0 && !m.a().imported())
      facts.second(
          CHANGE_ARGUMENT, m.a().textUpTo(m.start()), m.b().textUpTo(m.endB()), site.symbol());
  }

  /** Whether a variable has the place of what an object had. */
  private boolean isVariable(ChainGap m) {
    return m.b().term().is(Kind.NAME)
        && !m.called()
        && !m.a().imported()
        && !m.b().imported()
        && names.after().defined(m.b().text());
  }

  /** By the names that differ; as both are written where that is of another module. */
  private void renamed(ChainGap m, String from, String to, String symbol) {
    var strategy = m.called() ? RENAME_FUNCTION : RENAME_ATTRIBUTE;
    boolean whole =
        m.a().imported()
            && m.b().imported()
            && (m.start() > 0 ? m.otherBase() : otherRoot(from, to));
    if (whole) facts.add(strategy, m.a().written(), m.b().written(), symbol);
    Runnable names = () -> facts.add(strategy, m.customary(from), m.customary(to), symbol);
    if (whole) facts.secondly(names);
    else names.run();
    if (m.start() == 0 && !whole) written(strategy, m, to, symbol);
    owner(m, symbol);
  }

  private static boolean otherRoot(String from, String to) {
    return !from.split("\\.", 2)[0].equals(to.split("\\.", 2)[0]);
  }

  /** What the same member is one of: {@code pd.datetime} in {@code pd.datetime.now()}. */
  private void owner(ChainGap m, String symbol) {
    int endA = m.a().endOfNames(0) - 1;
    int endB = m.b().endOfNames(0) - 1;
    boolean same = m.start() == 0 && endA >= m.endA() && endB >= m.endB();
    if (same && m.a().imported() && m.b().imported())
      facts.second(RENAME_ATTRIBUTE, m.a().dotted(0, endA), m.b().dotted(0, endB), symbol);
  }

  /** The same by the names that the scripts give to the modules. */
  private void written(Strategy strategy, ChainGap m, String name, String symbol) {
    var from = m.a().written();
    var to = m.b().imported() ? m.b().written() : name;
    boolean modules = m.a().imported() || m.b().imported();
    boolean names = modules && !from.isEmpty() && !to.isEmpty();
    if (names) facts.second(strategy, from, to, symbol);
  }

  /** Whether a function of a module, or of a class in it, is a method of an object now. */
  private boolean isOfObject(ChainGap m) {
    if (!m.called() || !m.a().imported() || m.before().isEmpty()) return false;
    boolean local = m.start() == 0 && isMade(m.b()) && m.b().endOfNames(0) > 1;
    boolean ofClass = m.start() > 0 && m.endA() < m.a().endOfNames(0);
    return local || (ofClass && Character.isUpperCase(m.before().getFirst().name().charAt(0)));
  }

  /** Whether the script makes the base itself. */
  private boolean isMade(Chain chain) {
    var base = chain.link(0).name();
    return !chain.imported() && (names.after().defined(base) || SELF.contains(base));
  }

  private static boolean isConversion(ChainGap m, String from, String to) {
    return m.called() && m.start() > 0 && Conversions.toType(from) && Conversions.toType(to);
  }

  /** Whether the differing name says too little without the next one. */
  private static boolean isShort(ChainGap m) {
    return m.a().dotted(m.start(), m.endA()).length() <= 3
        && m.endA() < m.a().size()
        && m.a().link(m.endA()).named();
  }

  /** Whether the bases of both are variables, not modules. */
  boolean locals(Chain a, Chain b) {
    return isLocal(a, names.before()) && isLocal(b, names.after());
  }

  private boolean locals(ChainGap m) {
    boolean plain = m.a().term().is(Kind.NAME) && m.b().term().is(Kind.NAME);
    if (plain && !m.called()) return !m.a().imported() || !m.b().imported();
    return m.endA() == 1 && m.endB() == 1 && locals(m.a(), m.b());
  }

  private static boolean isLocal(Chain chain, Names names) {
    if (chain.imported()) return false;
    return chain.size() == 1 || !chain.link(1).named() || names.defined(chain.link(0).name());
  }

  /** Another variable; or another function that the script itself defines or the language has. */
  private void otherLocal(ChainGap m, Site site) {
    var from = m.a().textUpTo(1);
    var to = m.b().textUpTo(1);
    if (m.a().size() > 1 && m.a().link(1).call()) {
      facts.add(RENAME_FUNCTION, from, to, names.before().symbol(from));
      if (from.length() <= BRIEF)
        facts.second(REPLACE_CALL, m.a().text(), m.b().text(), names.before().symbol(from));
    } else if (site.condition()) {
      facts.add(GUARD_CONDITION, m.a().text(), m.b().text(), site.symbol());
      facts.second(CHANGE_ARGUMENT, from, to, site.symbol());
    } else {
      facts.add(CHANGE_ARGUMENT, from, to, site.symbol());
      onAnother(m);
    }
  }

  /** The same method of another variable. */
  private void onAnother(ChainGap m) {
    int endA = m.a().endOfNames(0);
    int endB = m.b().endOfNames(0);
    if (endA < 2 || endA == m.a().size() || !m.a().link(endA).call()) return;
    var from = m.a().dotted(0, endA);
    facts.second(REPLACE_CALL, from, m.b().dotted(0, endB), names.before().symbol(from));
  }
}
