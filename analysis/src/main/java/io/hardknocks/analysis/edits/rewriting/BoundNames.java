package io.hardknocks.analysis.edits.rewriting;

import io.hardknocks.analysis.edits.term.Kind;
import io.hardknocks.analysis.edits.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables that comprehensions and lambdas of a statement bring along. */
final class BoundNames {
  private BoundNames() {}

  /** Those of the statement before that are merely called otherwise after. */
  static Map<String, String> renamed(Term before, Term after) {
    var old = of(before);
    var young = of(after);
    var renamed = new HashMap<String, String>();
    if (old.size() != young.size()) return renamed;
    for (int i = 0; i < old.size(); i++) {
      if (!old.get(i).equals(young.get(i))) renamed.put(old.get(i), young.get(i));
    }
    renamed.values().removeIf(name -> mentions(before, name));
    return renamed;
  }

  private static boolean mentions(Term term, String name) {
    return term.all().anyMatch(t -> t.is(Kind.NAME, name));
  }

  private static List<String> of(Term term) {
    var names = new ArrayList<String>();
    term.all().filter(BoundNames::binds).forEach(t -> names(t.part(0), names));
    return names;
  }

  private static boolean binds(Term term) {
    boolean clause = term.is(Kind.OTHER) && term.label().matches("(for_in_clause|lambda) .*");
    return clause && !term.parts().isEmpty();
  }

  private static void names(Term target, List<String> names) {
    target.all().filter(t -> t.is(Kind.NAME)).forEach(t -> names.add(t.label()));
  }
}
