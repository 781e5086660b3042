package io.hardknocks.analysis.edits.comparison;

import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.function.BiPredicate;

/** Terms that differ in operators and in nothing else. */
public final class Operators {
  private Operators() {}

  /** {@code a / b / c} and {@code a // b // c}. */
  public static boolean only(Term a, Term b) {
    return a.is(Kind.BINARY) && b.is(Kind.BINARY) && parts(a, b, Operators::only);
  }

  /** Whether slices differ in the operators of their bounds. */
  public static boolean ofBound(Term a, Term b) {
    return isSlice(a) && isSlice(b) && a.label().equals(b.label()) && parts(a, b, Operators::only);
  }

  /** Whether several indexes differ, and all of them in operators alone. */
  public static boolean inAll(Term a, Term b) {
    return a.parts().size() >= 2 && parts(a, b, (x, y) -> only(x, y) || ofBound(x, y));
  }

  /**
   * {@code 1 - x} and {@code ~x}, {@code not a == b} and {@code a != b}, {@code -x} and {@code ~x}.
   */
  public static boolean ofSame(Term a, Term b) {
    if (b.is(Kind.UNARY) && !a.is(Kind.UNARY)) return ofSame(b, a);
    if (!a.is(Kind.UNARY) || a.parts().size() != 1) return false;
    var operand = a.part(0);
    if (b.is(Kind.UNARY)) return b.parts().size() == 1 && b.part(0).same(operand);
    boolean both = operand.is(Kind.BINARY) && parts(operand, b, (x, y) -> false);
    return b.is(Kind.BINARY) && (both || b.parts().stream().anyMatch(operand::same));
  }

  /** {@code -x} and {@code ~x}. */
  public static boolean otherSign(Term a, Term b) {
    return a.is(Kind.UNARY) && b.is(Kind.UNARY) && ofSame(a, b);
  }

  /** Whether it joins conditions or values of which one may not be. */
  public static boolean connective(Term term) {
    return term.label().matches("and|or|&&|\\|\\||\\?\\?");
  }

  private static boolean isSlice(Term term) {
    return term.is(Kind.OTHER) && term.label().startsWith("slice");
  }

  private static boolean parts(Term a, Term b, BiPredicate<Term, Term> differ) {
    if (a.parts().size() != b.parts().size()) return false;
    for (int i = 0; i < a.parts().size(); i++) {
      if (!a.part(i).same(b.part(i)) && !differ.test(a.part(i), b.part(i))) return false;
    }
    return true;
  }
}
