package io.hardknocks.analysis.edits.chain;

import static io.hardknocks.model.Strategy.CHANGE_ARGUMENT;
import static io.hardknocks.model.Strategy.GUARD_CONDITION;
import static io.hardknocks.model.Strategy.REPLACE_CALL;
import static io.hardknocks.model.Strategy.TYPE_CONVERSION;

import io.hardknocks.analysis.edits.comparison.Conversions;
import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.rewriting.NamePair;
import java.util.stream.Stream;

/** Reports a value that is got in another way, with a call where there was none or without one. */
record ValueDiff(Facts facts, NamePair names) {
  void diff(ChainGap m, int name, Site site) {
    if (asksFirst(m)) asked(m);
    else if (calls(m)) value(m, m.symbol(names.before(), name), site);
    else m.changed(facts, site);
  }

  private static boolean calls(ChainGap m) {
    return Stream.concat(m.before().stream(), m.after().stream()).anyMatch(Chain.Link::call);
  }

  /** {@code x.size} to {@code getattr(x, 'size', 0)}. */
  private static boolean asksFirst(ChainGap m) {
    boolean function = m.b().size() == 2 && m.b().link(0).name().equals("getattr");
    if (!function || m.a().size() < 2 || !m.a().link(m.a().size() - 1).named()) return false;
    var arguments = m.b().link(1).term().parts();
    return arguments.size() == 3 && arguments.getFirst().same(m.a().upTo(m.a().size() - 1));
  }

  private void asked(ChainGap m) {
    var attribute = m.symbol(names.before(), m.a().size());
    facts.add(GUARD_CONDITION, m.a().text(), m.b().text(), attribute);
    facts.second(REPLACE_CALL, m.a().text(), m.b().text(), attribute);
  }

  /** As an argument it is another one, unless it is a method of the same thing. */
  private void value(ChainGap m, String symbol, Site site) {
    var from = m.a().text();
    var to = m.b().text();
    if (converts(m)) {
      facts.add(TYPE_CONVERSION, from, to, symbol);
      facts.second(REPLACE_CALL, from, to, symbol);
    } else if (isArgument(m, site)) {
      facts.add(CHANGE_ARGUMENT, from, to, site.symbol());
      facts.second(REPLACE_CALL, from, to, symbol);
    } else {
      facts.add(REPLACE_CALL, from, to, symbol);
      facts.second(TYPE_CONVERSION, from, to, symbol);
    }
    if (m.before().stream().noneMatch(Chain.Link::call))
      facts.second(CHANGE_ARGUMENT, from, to, site.symbol());
  }

  private static boolean isArgument(ChainGap m, Site site) {
    boolean value = m.a().links(0, m.a().size()).stream().noneMatch(Chain.Link::call);
    boolean member = m.start() > 0 && !m.after().isEmpty() && m.after().getFirst().named();
    return value && !member && !site.symbol().isEmpty();
  }

  /** Whether what is new only converts, and what was there called nothing. */
  private static boolean converts(ChainGap m) {
    return m.before().stream().noneMatch(Chain.Link::call)
        && m.before().stream().noneMatch(Chain.Link::index)
        && m.after().stream().filter(Chain.Link::named).allMatch(l -> Conversions.method(l.name()));
  }
}
