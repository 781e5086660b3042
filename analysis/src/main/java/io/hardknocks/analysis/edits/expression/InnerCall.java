package io.hardknocks.analysis.edits.expression;

import io.hardknocks.analysis.edits.comparison.Calls;
import io.hardknocks.analysis.edits.fact.Words;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;

/** A call that was handed to another one, and is left, or the other way around. */
final class InnerCall {
  private static final double ALIKE = 0.5;

  private InnerCall() {}

  /**
   * What one of these has inside that the other is but for a name or two: {@code
   * array(v.get_names())} is {@code v.get_names_out()} now. Either of them when there is none.
   */
  static Term of(Term whole, Term other) {
    if (!Calls.is(whole) || !Calls.is(other) || isOfSame(whole, other)) return whole;
    return whole.parts().getLast().parts().stream()
        .map(part -> part.is(Kind.KEYWORD) && part.parts().size() == 1 ? part.part(0) : part)
        .filter(part -> isAlike(part, other))
        .findFirst()
        .orElse(whole);
  }

  /** Whether both are methods of the same thing that are called alike, or both calls of it. */
  private static boolean isOfSame(Term a, Term b) {
    if (!a.part(0).same(b.part(0))) return false;
    return Calls.called(a).isEmpty() || Calls.called(b).isEmpty() || likeness(a, b) >= ALIKE;
  }

  private static double likeness(Term a, Term b) {
    return Words.likeness(Calls.called(a), Calls.called(b));
  }

  private static boolean isAlike(Term a, Term b) {
    boolean chains = Calls.is(a) && Calls.is(b) && a.parts().size() == b.parts().size();
    if (!chains || a.parts().size() < 3 || !a.part(0).same(b.part(0))) return false;
    int last = a.parts().size() - 1;
    var names = a.part(last - 1);
    var others = b.part(last - 1);
    for (int i = 1; i < last - 1; i++) if (!a.part(i).same(b.part(i))) return false;
    return names.is(Kind.ATTRIBUTE)
        && others.is(Kind.ATTRIBUTE)
        && Words.likeness(names.label(), others.label()) >= ALIKE;
  }
}
