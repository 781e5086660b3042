package io.hardknocks.analysis.edits.block;

import io.hardknocks.analysis.edits.comparison.Conversions;
import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.List;

/** A variable that is set to what is made of its own value. */
final class Reassignment {
  private Reassignment() {}

  /**
   * {@code x = int(x)}, {@code df['a'] = df['a'].astype(float)}, {@code x = str(x) if x else None}.
   */
  static boolean converts(Term target, Term value) {
    if (value.is(Kind.TERNARY))
      return converts(target, value.part(0)) || converts(target, value.part(2));
    if (!value.is(Kind.CHAIN)) return false;
    if (!value.contains(target) && !startsWith(value, target)) return false;
    return value.parts().stream()
            .anyMatch(p -> p.is(Kind.ATTRIBUTE) && Conversions.method(p.label()))
        || (value.parts().getLast().is(Kind.CALL)
            && value.parts().getLast().parts().stream().anyMatch(p -> p.same(target))
            && Conversions.function(value.part(value.parts().size() - 2).label()));
  }

  private static boolean startsWith(Term chain, Term prefix) {
    var parts = prefix.is(Kind.CHAIN) ? prefix.parts() : List.of(prefix);
    if (parts.size() > chain.parts().size()) return false;
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).same(chain.part(i))) return false;
    }
    return true;
  }
}
