package io.hardknocks.analysis.edits.comparison;

import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.Optional;

/** Chains that end in a call: what they call, and with what. */
public final class Calls {
  private Calls() {}

  /** Whether it does. */
  public static boolean is(Term term) {
    return term.is(Kind.CHAIN) && term.parts().getLast().is(Kind.CALL);
  }

  /** Whether the last link of a chain is a call that takes this argument. */
  public static boolean takes(Term chain, Term argument) {
    if (!is(chain)) return false;
    return chain.parts().getLast().parts().stream().anyMatch(p -> p.same(argument));
  }

  /** The last name before the arguments. */
  public static String called(Term chain) {
    var function = chain.part(chain.parts().size() - 2);
    return function.label();
  }

  /** The names before the first arguments, with dots; empty when something else is between. */
  public static Optional<String> name(Term chain) {
    if (!chain.is(Kind.CHAIN)) return Optional.empty();
    var name = new StringBuilder();
    for (var part : chain.parts()) {
      if (part.is(Kind.CALL)) return Optional.of(name.toString());
      if (!part.is(Kind.NAME) && !part.is(Kind.ATTRIBUTE)) return Optional.empty();
      name.append(name.isEmpty() ? "" : ".").append(part.label());
    }
    return Optional.empty();
  }
}
