package io.hardknocks.analysis.edits.chain;

import static io.hardknocks.model.Strategy.CHANGE_ARGUMENT;
import static io.hardknocks.model.Strategy.GUARD_CONDITION;
import static io.hardknocks.model.Strategy.RENAME_ATTRIBUTE;
import static io.hardknocks.model.Strategy.RENAME_FUNCTION;
import static io.hardknocks.model.Strategy.REPLACE_CALL;
import static io.hardknocks.model.Strategy.TYPE_CONVERSION;

import io.hardknocks.analysis.edits.comparison.Conversions;
import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.rewriting.NamePair;
import io.hardknocks.model.Strategy;

/**
 * Reports attributes that were put behind, or taken away from, what is no name: {@code x} to {@code
 * x.T}.
 */
record AppendedDiff(Facts facts, NamePair names) {
  void diff(ChainGap m, Site site) {
    boolean module = m.a().imported() && m.b().imported() && m.endA() == m.a().size();
    if (module) renamed(RENAME_ATTRIBUTE, m, m.a().size());
    else if (isIndexed(m) && !converts(m)) indexed(m, site.symbol());
    else if (m.a().imported() && m.called()) renamed(RENAME_FUNCTION, m, m.endA());
    else value(m, site);
  }

  private static boolean converts(ChainGap m) {
    var added = m.before().isEmpty() ? m.after() : m.before();
    return added.stream().anyMatch(link -> Conversions.method(link.name()));
  }

  /** Whether it is an index of something else now: {@code t[:, 0]} is {@code t.iloc[:, 0]}. */
  private static boolean isIndexed(ChainGap m) {
    return m.endA() < m.a().size() && m.a().link(m.endA()).index();
  }

  private void renamed(Strategy strategy, ChainGap m, int end) {
    int start = Math.max(0, m.start() - 1);
    var from = m.a().dotted(start, end);
    facts.add(strategy, from, m.b().dotted(start, m.endB()), m.symbol(names.before(), m.endA()));
  }

  private void indexed(ChainGap m, String symbol) {
    var from = m.a().textUpTo(m.endA() + 1);
    var to = m.b().textUpTo(m.endB() + 1);
    facts.add(REPLACE_CALL, from, to, symbol);
    facts.second(CHANGE_ARGUMENT, from, to, symbol);
    facts.second(CHANGE_ARGUMENT, m.a().textUpTo(m.endA()), m.b().textUpTo(m.endB()), symbol);
    facts.second(TYPE_CONVERSION, m.a().textUpTo(m.endA()), m.b().textUpTo(m.endB()), symbol);
  }

  private void value(ChainGap m, Site site) {
    boolean converts = converts(m);
    boolean handed = m.after().isEmpty() && !site.symbol().isEmpty();
    boolean other = converts && !handed;
    var from = m.a().textUpTo(m.endA());
    var to = m.b().textUpTo(m.endB());
    var plain = site.condition() ? GUARD_CONDITION : CHANGE_ARGUMENT;
    facts.add(other ? TYPE_CONVERSION : plain, from, to, site.symbol());
    facts.second(other ? CHANGE_ARGUMENT : TYPE_CONVERSION, from, to, site.symbol());
    if (!converts && m.before().isEmpty()) facts.second(RENAME_ATTRIBUTE, from, to, site.symbol());
  }
}
