package io.hardknocks.analysis.edits;

import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts edits in order: those first that the error points at, and those that say what they are. */
final class Ranking {
  private static final int MOST = 25;
  private static final double TYPED = 0.3;
  private static final double NEXT = 0.001;

  private final Map<Integer, Double> typed = new HashMap<>();

  private Ranking(Collection<Edit> edits) {
    for (var edit : edits)
      if (edit.strategy() != Strategy.OTHER) typed.merge(edit.line(), edit.relevance(), Math::max);
  }

  /** The best edits, best first. */
  static List<Edit> of(Collection<Edit> edits) {
    var ranking = new Ranking(edits);
    var list = new ArrayList<Edit>();
    for (var edit : edits) list.add(ranking.behindTyped(edit));
    list.sort(Comparator.comparingDouble(Edit::relevance).reversed());
    return List.copyOf(list.subList(0, Math.min(MOST, list.size())));
  }

  /** An edit without a type comes after those with one in its line, of which it is the rest. */
  private Edit behindTyped(Edit edit) {
    double most = typed.getOrDefault(edit.line(), 0.0);
    if (edit.strategy() != Strategy.OTHER || most < TYPED || most > edit.relevance()) return edit;
    return new Edit(
        edit.strategy(), edit.from(), edit.to(), edit.symbol(), edit.line(), most - NEXT);
  }
}
