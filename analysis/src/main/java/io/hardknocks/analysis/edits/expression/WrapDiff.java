package io.hardknocks.analysis.edits.expression;

import static io.hardknocks.model.Strategy.*;

import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.fact.Words;
import io.hardknocks.analysis.edits.rewriting.Names;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import io.hardknocks.model.Strategy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds that a term became a part of a larger one, or a part of it all that is left. */
final class WrapDiff {
  private static final double ALIKE = 0.5;

  private final Facts facts;
  private final Names names;

  WrapDiff(Facts facts, Names names) {
    this.facts = facts;
    this.names = names;
  }

  /**
   * What one of these has inside that the other is but for a name or two: {@code
   * array(v.get_names())} is {@code v.get_names_out()} now. Either of them when there is none.
   */
  static Term inner(Term whole, Term other) {
    if (!endsInCall(whole) || !endsInCall(other) || isOfSame(whole, other)) return whole;
    return whole.parts().getLast().parts().stream()
        .map(part -> part.is(Kind.KEYWORD) && part.parts().size() == 1 ? part.part(0) : part)
        .filter(part -> isAlike(part, other))
        .findFirst()
        .orElse(whole);
  }

  /** Whether both are methods of the same thing that are called alike, or both calls of it. */
  private static boolean isOfSame(Term a, Term b) {
    if (!a.part(0).same(b.part(0))) return false;
    return called(a).isEmpty() || called(b).isEmpty() || likeness(a, b) >= ALIKE;
  }

  private static double likeness(Term a, Term b) {
    return Words.likeness(called(a), called(b));
  }

  private static boolean isAlike(Term a, Term b) {
    boolean chains = endsInCall(a) && endsInCall(b) && a.parts().size() == b.parts().size();
    if (!chains || a.parts().size() < 3 || !a.part(0).same(b.part(0))) return false;
    int last = a.parts().size() - 1;
    var names = a.part(last - 1);
    var others = b.part(last - 1);
    for (int i = 1; i < last - 1; i++) if (!a.part(i).same(b.part(i))) return false;
    return names.is(Kind.ATTRIBUTE)
        && others.is(Kind.ATTRIBUTE)
        && Words.likeness(names.label(), others.label()) >= ALIKE;
  }

  /** Whether it was so and has been reported. */
  boolean diff(Term a, Term b, Site site) {
    return wrapped(a, b, site)
        || unwrapped(a, b, site)
        || converted(a, b)
        || reconverted(a, b, site);
  }

  /** The same value converted in another way: {@code x.astype(int)} is {@code to_numeric(x)}. */
  private boolean reconverted(Term a, Term b, Site site) {
    if (!endsInCall(a) || !endsInCall(b)) return false;
    boolean method = Conversions.method(called(a)) && Conversions.known(called(b));
    boolean function = Conversions.known(called(a)) && Conversions.method(called(b));
    if (!(method && argument(b, base(a))) && !(function && argument(a, base(b)))) return false;
    facts.add(TYPE_CONVERSION, a.text(), b.text(), symbol(a, site));
    facts.second(REPLACE_CALL, a.text(), b.text(), symbol(a, site));
    facts.second(REPLACE_CALL, called(a), called(b), symbol(a, site));
    return true;
  }

  /** What a method is called on. */
  private static Term base(Term call) {
    var parts = call.parts().subList(0, call.parts().size() - 2);
    if (parts.isEmpty()) return call;
    return parts.size() == 1 ? parts.getFirst() : call.withParts(parts);
  }

  private boolean wrapped(Term a, Term b, Site site) {
    if (b.parts().stream().noneMatch(p -> p.same(a)) && !argument(b, a)) {
      if (!convertsInside(b, a)) return false;
      facts.add(TYPE_CONVERSION, a.text(), b.text(), symbol(b, site));
      facts.second(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
      return true;
    }
    var strategy =
        switch (b.kind()) {
          case TERNARY -> b.part(0).same(a) || b.part(2).same(a) ? GUARD_CONDITION : null;
          case BINARY -> site.condition() || connective(b) ? GUARD_CONDITION : CHANGE_ARGUMENT;
          case UNARY -> site.condition() ? GUARD_CONDITION : CHANGE_ARGUMENT;
          case AWAIT -> REPLACE_CALL;
          case TUPLE -> b.parts().size() == 1 ? CHANGE_ARGUMENT : null;
          case LIST, SET -> b.parts().size() == 1 ? collected(site) : null;
          case OTHER -> b.label().matches("(as|non_null)_expression.*") ? TYPE_CONVERSION : null;
          case CHAIN -> decided(argument(b, a) ? call(b, a) : method(b, a), site);
          default -> null;
        };
    if (strategy == null) return false;
    boolean brief = strategy == TYPE_CONVERSION && b.is(Kind.CHAIN);
    facts.add(
        strategy,
        brief ? Elision.brief(a) : a.text(),
        brief ? Elision.around(b, a) : b.text(),
        symbol(b, site));
    boolean defaults = b.is(Kind.TERNARY) && !site.symbol().isEmpty();
    if (strategy == TYPE_CONVERSION
        || (strategy == GUARD_CONDITION && (b.is(Kind.CHAIN) || defaults)))
      facts.second(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
    if (b.kind().collection()) facts.second(TYPE_CONVERSION, a.text(), b.text(), site.symbol());
    if (b.is(Kind.CHAIN) && !argument(b, a))
      facts.second(TYPE_CONVERSION, a.text(), b.text(), symbol(b, site));
    if (b.is(Kind.CHAIN)) inCall(a, b, site);
    else if (b.is(Kind.BINARY)) operandAdded(a, b, site);
    return true;
  }

  /** What is handed over as the only element of a list is another argument. */
  private static Strategy collected(Site site) {
    return site.symbol().isEmpty() ? TYPE_CONVERSION : CHANGE_ARGUMENT;
  }

  /** Whether a call that only converts has this somewhere inside: {@code tuple(map(int, x))}. */
  private static boolean convertsInside(Term chain, Term value) {
    if (!chain.is(Kind.CHAIN) || !chain.parts().getLast().is(Kind.CALL) || value.kind().literal())
      return false;
    return Conversions.known(called(chain))
        && chain.parts().getLast().parts().stream().anyMatch(p -> p.contains(value));
  }

  private static boolean connective(Term b) {
    return b.label().matches("and|or|&&|\\|\\||\\?\\?");
  }

  /** Whether the last link of a chain is a call that takes this argument. */
  private static boolean argument(Term chain, Term argument) {
    if (!chain.is(Kind.CHAIN) || !chain.parts().getLast().is(Kind.CALL)) return false;
    return chain.parts().getLast().parts().stream().anyMatch(p -> p.same(argument));
  }

  /** What a chain does to its base, when that is more than a name. */
  private static @Nullable Strategy method(Term chain, Term base) {
    if (base.is(Kind.NAME) || !chain.part(0).same(base)) return null;
    boolean converts =
        chain.parts().stream().anyMatch(p -> p.is(Kind.ATTRIBUTE) && Conversions.method(p.label()));
    return converts ? TYPE_CONVERSION : CHANGE_ARGUMENT;
  }

  private static Strategy call(Term chain, Term a) {
    if (!Conversions.function(called(chain))) {
      return a.is(Kind.CHAIN) && a.parts().getLast().is(Kind.CALL) ? REPLACE_CALL : CHANGE_ARGUMENT;
    }
    return TYPE_CONVERSION;
  }

  /** What is asked of a condition, if it is not made another type first, decides. */
  private static @Nullable Strategy decided(@Nullable Strategy strategy, Site site) {
    boolean asks = strategy == CHANGE_ARGUMENT || strategy == REPLACE_CALL;
    return site.condition() && asks ? GUARD_CONDITION : strategy;
  }

  private static String called(Term chain) {
    var function = chain.part(chain.parts().size() - 2);
    return function.label();
  }

  private String symbol(Term chain, Site site) {
    return name(chain).map(names::symbol).orElse(site.symbol());
  }

  private static Optional<String> name(Term chain) {
    if (!chain.is(Kind.CHAIN)) return Optional.empty();
    var name = new StringBuilder();
    for (var part : chain.parts()) {
      if (part.is(Kind.CALL)) return Optional.of(name.toString());
      if (!part.is(Kind.NAME) && !part.is(Kind.ATTRIBUTE)) return Optional.empty();
      name.append(name.isEmpty() ? "" : ".").append(part.label());
    }
    return Optional.empty();
  }

  private boolean unwrapped(Term a, Term b, Site site) {
    if (a.parts().stream().noneMatch(p -> p.same(b)) && !argument(a, b)) return false;
    switch (a.kind()) {
      case BINARY -> operandRemoved(a, b, site);
      case TERNARY -> facts.add(GUARD_CONDITION, a.text(), b.text(), site.symbol());
      case UNARY ->
          facts.add(
              site.condition() ? GUARD_CONDITION : CHANGE_ARGUMENT,
              a.text(),
              b.text(),
              site.symbol());
      case AWAIT -> facts.add(REPLACE_CALL, a.text(), b.text(), site.symbol());
      case LIST, TUPLE, SET -> {
        if (a.parts().size() != 1) return false;
        facts.add(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
        facts.second(TYPE_CONVERSION, a.text(), b.text(), site.symbol());
      }
      case CHAIN -> {
        if (!argument(a, b)) return false;
        boolean converts = Conversions.known(called(a));
        facts.add(converts ? TYPE_CONVERSION : REPLACE_CALL, a.text(), b.text(), symbol(a, site));
        facts.second(REPLACE_CALL, a.text(), b.text(), symbol(a, site));
        facts.second(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void inCall(Term a, Term b, Site site) {
    facts.second(REPLACE_CALL, a.text(), b.text(), site.symbol());
    if (!argument(b, a)) return;
    facts.second(
        Conversions.bounds(called(b)) ? GUARD_CONDITION : TYPE_CONVERSION,
        a.text(),
        b.text(),
        symbol(b, site));
  }

  private void operandAdded(Term a, Term b, Site site) {
    var operand =
        b.part(0).same(a) ? b.text(b.part(0).end(), b.end()) : b.text(b.start(), b.part(1).start());
    boolean defaults = connective(b) && !site.condition();
    if (!defaults) facts.second(ADD_ARGUMENT, "", operand, site.symbol());
    if (site.condition() || defaults)
      facts.second(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
  }

  private void operandRemoved(Term a, Term b, Site site) {
    if (site.condition() || connective(a)) {
      facts.add(GUARD_CONDITION, a.text(), b.text(), site.symbol());
    } else if (a.part(0).same(b)) {
      facts.add(REMOVE_ARGUMENT, a.text(a.part(0).end(), a.end()), "", site.symbol());
    } else {
      facts.add(REMOVE_ARGUMENT, a.text(a.start(), a.part(1).start()), "", site.symbol());
    }
    facts.second(CHANGE_ARGUMENT, a.text(), b.text(), site.symbol());
  }

  /** {@code model.predict_classes(x)} became {@code np.argmax(model.predict(x), axis=1)}. */
  private boolean converted(Term a, Term b) {
    if (!endsInCall(a) || !endsInCall(b) || a.part(0).same(b.part(0))) return false;
    for (var argument : b.parts().getLast().parts()) {
      if (!endsInCall(argument) || !argument.part(0).same(a.part(0))) continue;
      if (!argument.parts().getLast().same(a.parts().getLast())) continue;
      var from = a.part(a.parts().size() - 2).label();
      if (from.isEmpty()) return false;
      var symbol = name(a).map(names::symbol).orElse(from);
      facts.add(REPLACE_CALL, from, Elision.of(b, a), symbol);
      name(argument)
          .map(names::symbol)
          .ifPresent(to -> facts.second(RENAME_FUNCTION, symbol, to, symbol));
      return true;
    }
    return false;
  }

  private static boolean endsInCall(Term term) {
    return term.is(Kind.CHAIN) && term.parts().getLast().is(Kind.CALL);
  }
}
