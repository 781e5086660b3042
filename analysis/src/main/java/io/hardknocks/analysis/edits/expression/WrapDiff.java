package io.hardknocks.analysis.edits.expression;

import static io.hardknocks.model.Strategy.*;

import io.hardknocks.analysis.edits.comparison.Calls;
import io.hardknocks.analysis.edits.comparison.Conversions;
import io.hardknocks.analysis.edits.comparison.Elision;
import io.hardknocks.analysis.edits.comparison.Operators;
import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.rewriting.Names;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import io.hardknocks.model.Strategy;
import org.jspecify.annotations.Nullable;

/** Finds that a term became a part of a larger one, or the other way around. */
final class WrapDiff {
  private final Facts facts;
  private final Names names;
  private final UnwrapDiff unwraps;
  private final OtherConversion conversions;

  WrapDiff(Facts facts, Names names) {
    this.facts = facts;
    this.names = names;
    this.unwraps = new UnwrapDiff(facts, names);
    this.conversions = new OtherConversion(facts, names);
  }

  /** Whether it was so and has been reported. */
  boolean diff(Term a, Term b, Site site) {
    return wrapped(a, b, site) || unwraps.diff(a, b, site) || conversions.diff(a, b, site);
  }

  private boolean wrapped(Term a, Term b, Site site) {
    if (isAside(a, b)) return false;
    if (b.parts().stream().noneMatch(p -> p.same(a)) && !Calls.takes(b, a))
      return convertedInside(a, b, site);
    var strategy = strategy(a, b, site);
    if (strategy == null) return false;
    boolean brief = strategy == TYPE_CONVERSION && b.is(Kind.CHAIN);
    var from = brief ? Elision.brief(a) : a.text();
    boolean calculated = b.is(Kind.BINARY) && !Operators.connective(b);
    var to = calculated ? b.bracketed() : brief ? Elision.around(b, a) : b.text();
    facts.add(strategy, from, to, symbol(b, site));
    if (!to.equals(b.text()) && calculated) facts.second(strategy, from, b.text(), symbol(b, site));
    otherwise(strategy, a, b, site);
    if (b.is(Kind.CHAIN)) inCall(a, b, site);
    else if (b.is(Kind.BINARY)) operandAdded(a, b, site);
    return true;
  }

  /** {@code 1} to {@code x.size(1)}: a number that a method takes too, by chance. */
  private boolean isAside(Term a, Term b) {
    if (!a.isNumber() || !Calls.is(b)) return false;
    var name = Calls.name(b);
    return name.isPresent() && name.get().indexOf('.') > 0 && !names.imported(name.get());
  }

  private boolean convertedInside(Term a, Term b, Site site) {
    if (!convertsInside(b, a)) return false;
    facts.add(TYPE_CONVERSION, a.text(), b.text(), symbol(b, site));
    facts.second(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
    b.parts().getLast().parts().stream()
        .filter(part -> part.is(Kind.CHAIN) && part.part(0).same(a) && !Calls.is(part))
        .forEach(part -> facts.second(RENAME_ATTRIBUTE, a.text(), part.text(), site.symbol()));
    return true;
  }

  /** What it is to put a term into another; {@code null} where that is no wrapping. */
  private static @Nullable Strategy strategy(Term a, Term b, Site site) {
    return switch (b.kind()) {
      case TERNARY -> b.part(0).same(a) || b.part(2).same(a) ? GUARD_CONDITION : null;
      case BINARY ->
          site.condition() || Operators.connective(b) ? GUARD_CONDITION : CHANGE_ARGUMENT;
      case UNARY -> site.condition() ? GUARD_CONDITION : CHANGE_ARGUMENT;
      case AWAIT -> REPLACE_CALL;
      case TUPLE -> b.parts().size() == 1 ? CHANGE_ARGUMENT : null;
      case LIST, SET -> b.parts().size() == 1 ? collected(a, site) : null;
      case OTHER -> b.label().matches("(as|non_null)_expression.*") ? TYPE_CONVERSION : null;
      case CHAIN -> decided(Calls.takes(b, a) ? call(b, a, site) : method(b, a), site);
      default -> null;
    };
  }

  /** What else a wrapping that is told as {@code strategy} may be called. */
  private void otherwise(Strategy strategy, Term a, Term b, Site site) {
    boolean defaults = b.is(Kind.TERNARY) && !site.symbol().isEmpty();
    boolean guards = strategy == GUARD_CONDITION && (b.is(Kind.CHAIN) || defaults);
    if (strategy == TYPE_CONVERSION || strategy == REPLACE_CALL || guards)
      facts.second(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
    if (b.kind().collection()) facts.second(TYPE_CONVERSION, a.text(), b.text(), site.symbol());
    if (b.is(Kind.CHAIN) && !Calls.takes(b, a))
      facts.second(TYPE_CONVERSION, a.text(), b.text(), symbol(b, site));
  }

  /** What is handed over as the only element of a list is another argument. */
  private static Strategy collected(Term a, Site site) {
    if (!site.symbol().isEmpty()) return CHANGE_ARGUMENT;
    return a.kind().collection() && LiteralDiff.isPlain(a) ? CHANGE_LITERAL : TYPE_CONVERSION;
  }

  /** Whether a call that only converts has this somewhere inside: {@code tuple(map(int, x))}. */
  private static boolean convertsInside(Term chain, Term value) {
    if (!Calls.is(chain) || value.kind().literal()) return false;
    return Conversions.known(Calls.called(chain))
        && chain.parts().getLast().parts().stream().anyMatch(p -> p.contains(value));
  }

  /** What a chain does to its base, when that is more than a name. */
  private static @Nullable Strategy method(Term chain, Term base) {
    if (base.is(Kind.NAME) || !chain.part(0).same(base)) return null;
    boolean converts =
        chain.parts().stream().anyMatch(p -> p.is(Kind.ATTRIBUTE) && Conversions.method(p.label()));
    return converts ? TYPE_CONVERSION : CHANGE_ARGUMENT;
  }

  private static Strategy call(Term chain, Term a, Site site) {
    if (Conversions.function(Calls.called(chain))) return TYPE_CONVERSION;
    return Calls.is(a) || !isHanded(site) ? REPLACE_CALL : CHANGE_ARGUMENT;
  }

  /** Whether a call takes the value, and does more with it than to convert it. */
  private static boolean isHanded(Site site) {
    var function = site.symbol().substring(site.symbol().lastIndexOf('.') + 1);
    return !function.isEmpty() && !Conversions.known(function);
  }

  /** What is asked of a condition, if it is not made another type first, decides. */
  private static @Nullable Strategy decided(@Nullable Strategy strategy, Site site) {
    boolean asks = strategy == CHANGE_ARGUMENT || strategy == REPLACE_CALL;
    return site.condition() && asks ? GUARD_CONDITION : strategy;
  }

  private String symbol(Term chain, Site site) {
    return Calls.name(chain).map(names::symbol).orElse(site.symbol());
  }

  private void inCall(Term a, Term b, Site site) {
    facts.second(REPLACE_CALL, a.text(), b.text(), site.symbol());
    if (!Calls.takes(b, a)) return;
    facts.second(
        Conversions.bounds(Calls.called(b)) ? GUARD_CONDITION : TYPE_CONVERSION,
        a.text(),
        b.text(),
        symbol(b, site));
  }

  private void operandAdded(Term a, Term b, Site site) {
    var operand =
        b.part(0).same(a) ? b.text(b.part(0).end(), b.end()) : b.text(b.start(), b.part(1).start());
    boolean defaults = Operators.connective(b) && !site.condition();
    if (!defaults) facts.second(ADD_ARGUMENT, "", operand, site.symbol());
    if (site.condition() || defaults)
      facts.second(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
  }
}
