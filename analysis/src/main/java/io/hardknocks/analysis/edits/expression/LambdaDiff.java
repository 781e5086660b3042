package io.hardknocks.analysis.edits.expression;

import static io.hardknocks.model.Strategy.CHANGE_ARGUMENT;

import io.hardknocks.analysis.edits.comparison.Calls;
import io.hardknocks.analysis.edits.comparison.Converted;
import io.hardknocks.analysis.edits.comparison.Matching;
import io.hardknocks.analysis.edits.comparison.Site;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.List;
import java.util.stream.Stream;

/** Compares two functions without a name: what they take, then what they give. */
record LambdaDiff(Facts facts, TermDiff terms, PartsDiff parts) {
  /** Whether both are functions without a name, and have been compared. */
  boolean diff(Term a, Term b, Site site) {
    if (!isFunction(a) || !isFunction(b)) return false;
    var before = taken(a);
    var after = taken(b);
    boolean same = before.size() == after.size();
    if (!text(before).equals(text(after))) parameters(before, after, site);
    Runnable given = () -> terms.diff(a.parts().getLast(), b.parts().getLast(), site);
    if (same) given.run();
    else facts.secondly(given);
    return true;
  }

  /**
   * {@code f} to {@code lambda x: float(f(x))}: the same function, what it gives in another type.
   */
  static boolean converts(Term function, Term now) {
    if (!isFunction(now) || isFunction(function)) return false;
    var given = now.parts().getLast();
    return Stream.concat(Stream.of(beforeMethod(given)), given.all())
        .filter(term -> Calls.is(term) && isCallOf(function, term))
        .anyMatch(call -> !Converted.by(call, given).isEmpty());
  }

  /** What the last method of a chain is called on. */
  private static Term beforeMethod(Term chain) {
    int links = chain.parts().size() - 2;
    return Calls.is(chain) && links > 1 ? chain.withParts(chain.parts().subList(0, links)) : chain;
  }

  private static boolean isCallOf(Term function, Term call) {
    var called = call.parts().subList(0, call.parts().size() - 1);
    return called.size() == 1
        ? called.getFirst().same(function)
        : call.withParts(called).same(function);
  }

  private static boolean isFunction(Term term) {
    if (!term.is(Kind.OTHER) || term.parts().isEmpty()) return false;
    return term.label().startsWith("lambda ")
        || (term.label().startsWith("arrow_function ") && term.parts().size() == 2);
  }

  private static List<Term> taken(Term function) {
    if (function.parts().size() < 2) return List.of();
    var first = function.part(0);
    return first.is(Kind.NAME) ? List.of(first) : first.parts();
  }

  /** Some that came or went one by one and as a whole; others as a whole alone. */
  private void parameters(List<Term> before, List<Term> after, Site site) {
    var matched = Matching.of(before, after);
    boolean kept = matched.pairs().stream().allMatch(pair -> pair.before().same(pair.after()));
    if (kept && (matched.removed().isEmpty() || matched.added().isEmpty())) {
      parts.elements(matched, site);
      facts.second(CHANGE_ARGUMENT, text(before), text(after), site.symbol());
    } else {
      facts.add(CHANGE_ARGUMENT, text(before), text(after), site.symbol());
    }
  }

  private static String text(List<Term> parameters) {
    return parameters.isEmpty() ? "" : parameters.getFirst().textTo(parameters.getLast());
  }
}
