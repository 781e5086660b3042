package io.hardknocks.analysis.edits.comparison;

import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes code with {@code ...} for what was there before the edit already. */
public final class Elision {
  private static final int MANY = 4;

  /** An expression that is easily read as a whole, in characters. */
  private static final int SHORT = 60;

  private Elision() {}

  /**
   * A new expression without the arguments that it took over from an old one, but for numbers; one
   * that would be names and brackets without them is told as a whole if it is short.
   */
  public static String of(Term after, Term before) {
    boolean whole = isNested(after) && after.text().length() <= SHORT;
    return whole ? after.text() : write(after, arguments(before));
  }

  /** {@code f(g(x))}: calls around one value, and nothing else. */
  private static boolean isNested(Term term) {
    var calls = term.all().filter(t -> t.is(Kind.CALL)).toList();
    return calls.size() > 1
        && Calls.is(term)
        && calls.getFirst().parts().size() == 1
        && calls.getFirst().contains(calls.getLast())
        && calls.stream().allMatch(call -> call.parts().size() == 1);
  }

  /** Whether an expression took over any of the arguments of an old one. */
  public static boolean takesOver(Term after, Term before) {
    var old = arguments(before);
    return after
        .all()
        .filter(t -> t.is(Kind.CALL))
        .anyMatch(call -> call.parts().stream().anyMatch(p -> old.contains(p.key())));
  }

  private static Set<String> arguments(Term before) {
    var old = new HashSet<String>();
    before
        .all()
        .filter(t -> t.is(Kind.CALL))
        .forEach(
            c ->
                c.parts().stream()
                    .filter(p -> !p.is(Kind.KEYWORD) && !p.is(Kind.NUMBER))
                    .forEach(p -> old.add(p.key())));
    return old;
  }

  /** A long list of names is told by its first one. */
  public static String brief(Term term) {
    if (!term.kind().collection() || term.parts().size() < MANY) return term.text();
    var whole = term.text();
    return whole.charAt(0) + term.part(0).text() + ", ..." + whole.charAt(whole.length() - 1);
  }

  /** A call around an operand; one that is a long list is {@code [...]}. */
  public static String around(Term call, Term operand) {
    if (!operand.kind().collection() || operand.parts().size() < MANY) return call.text();
    var whole = operand.text();
    var brief = whole.charAt(0) + "..." + whole.charAt(whole.length() - 1);
    return call.text().replace(whole, brief);
  }

  private static String write(Term term, Set<String> old) {
    if (!term.is(Kind.CHAIN)) return term.text();
    var out = new StringBuilder(term.part(0).text());
    for (var link : term.parts().subList(1, term.parts().size())) {
      out.append(link.is(Kind.CALL) ? arguments(link.parts(), old) : link.text());
    }
    return out.toString();
  }

  private static String arguments(List<Term> arguments, Set<String> old) {
    return arguments.stream()
        .map(a -> old.contains(a.key()) ? "..." : write(a, old))
        .collect(Collectors.joining(", ", "(", ")"))
        .replaceAll("\\.\\.\\.(, \\.\\.\\.)+", "...");
  }
}
