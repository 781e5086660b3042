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

  private Elision() {}

  /** A new expression without the arguments that it took over from an old one, but for numbers. */
  public static String of(Term after, Term before) {
    var old = new HashSet<String>();
    before
        .all()
        .filter(t -> t.is(Kind.CALL))
        .forEach(
            c ->
                c.parts().stream()
                    .filter(p -> !p.is(Kind.KEYWORD) && !p.is(Kind.NUMBER))
                    .forEach(p -> old.add(p.key())));
    return write(after, old);
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
