package io.hardknocks.analysis.edits.comparison;

import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.List;
import java.util.stream.IntStream;

/** Values that are given another type: {@code int(x)}, {@code x.astype(int)} for {@code x}. */
public final class Converted {
  private Converted() {}

  /** The function or the method with what it takes, by which it is; empty when it is not. */
  public static String by(Term value, Term now) {
    if (!Calls.is(now) || value.same(now)) return "";
    var called = Calls.called(now);
    if (Calls.takes(now, value)) return Conversions.known(called) ? called : "";
    boolean method = Conversions.method(called) && isOn(value, now);
    return method ? "." + called + now.parts().getLast().key() : "";
  }

  /** Whether a method is called on a value, and nothing between. */
  private static boolean isOn(Term value, Term call) {
    var parts = value.is(Kind.CHAIN) ? value.parts() : List.of(value);
    return call.parts().size() == parts.size() + 2
        && IntStream.range(0, parts.size()).allMatch(i -> parts.get(i).same(call.part(i)));
  }

  /** Whether several of these differ, and all that do were converted in the same way. */
  public static boolean alike(List<Term> values, List<Term> now) {
    if (values.size() != now.size()) return false;
    var others =
        IntStream.range(0, values.size())
            .filter(i -> !values.get(i).same(now.get(i)))
            .mapToObj(i -> by(values.get(i), now.get(i)))
            .toList();
    return others.size() > 1
        && !others.getFirst().isEmpty()
        && others.stream().distinct().count() == 1;
  }

  /**
   * Whether a value is compared in another type, and with the same in that type: {@code x == 7} to
   * {@code str(x) == '7'}.
   */
  public static boolean compared(Term a, Term b) {
    if (!isComparison(a) || !isComparison(b) || !a.label().equals(b.label())) return false;
    return IntStream.range(0, 2)
        .anyMatch(
            i ->
                !by(a.part(i), b.part(i)).isEmpty()
                    && isOtherNotation(a.part(1 - i), b.part(1 - i)));
  }

  private static boolean isComparison(Term term) {
    return term.is(Kind.BINARY)
        && term.parts().size() == 2
        && term.label().matches("[=!]==?|[<>]=?");
  }

  private static boolean isOtherNotation(Term literal, Term now) {
    return literal.kind().literal()
        && now.kind().literal()
        && literal.kind() != now.kind()
        && unquoted(literal).equals(unquoted(now));
  }

  private static String unquoted(Term literal) {
    return literal.text().replaceAll("^['\"]|['\"]$", "");
  }
}
