package io.hardknocks.analysis.edits;

import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts edits in order: those first that the error points at, and those that say what they are. */
final class Ranking {
  private static final int MOST = 25;
  private static final double TYPED = 0.3;
  private static final double NEXT = 0.001;

  private static final int LONGEST_NAME = 120;
  private static final Set<Strategy> OF_CALLS =
      EnumSet.of(Strategy.RENAME_FUNCTION, Strategy.REPLACE_CALL);

  private final Map<Integer, Double> typed = new HashMap<>();

  /** Functions that are called now instead of others. */
  private final Map<String, Double> called = new HashMap<>();

  private final OtherLibraries libraries;

  private Ranking(Collection<Edit> edits) {
    for (var edit : edits) {
      if (edit.strategy() != Strategy.OTHER) typed.merge(edit.line(), edit.relevance(), Math::max);
      if (OF_CALLS.contains(edit.strategy())) called(edit);
    }
    libraries = new OtherLibraries(edits);
  }

  private void called(Edit edit) {
    var function = function(edit.to());
    if (!function.isEmpty() && !function.equals(function(edit.from())))
      called.merge(function, edit.relevance(), Math::max);
  }

  /** The last name before the arguments. */
  private static String function(String call) {
    int open = call.indexOf('(');
    var name = open < 0 ? call : call.substring(0, open);
    return name.length() > LONGEST_NAME
        ? ""
        : name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf(' ')) + 1);
  }

  /**
   * The best edits, best first.
   *
   * @param named the one that the error names, which comes before all others
   */
  static List<Edit> of(Collection<Edit> edits, Optional<Edit> named) {
    var ranking = new Ranking(edits);
    var list = new ArrayList<Edit>();
    for (var edit : edits)
      list.add(ranking.behindLibrary(ranking.behindCall(ranking.behindTyped(edit))));
    named.ifPresent(
        first -> list.replaceAll(edit -> isSame(edit, first) ? with(edit, 1) : behind(edit, 1)));
    list.sort(Comparator.comparingDouble(Edit::relevance).reversed().thenComparingInt(Edit::line));
    return List.copyOf(list.subList(0, Math.min(MOST, list.size())));
  }

  /** An edit without a type comes after those with one in its line, of which it is the rest. */
  private Edit behindTyped(Edit edit) {
    double most = typed.getOrDefault(edit.line(), 0.0);
    return edit.strategy() == Strategy.OTHER && most >= TYPED ? behind(edit, most) : edit;
  }

  /** A call that is gone comes after what makes the same call now in another's place. */
  private Edit behindCall(Edit edit) {
    boolean gone = edit.strategy() == Strategy.OTHER && edit.to().isEmpty();
    if (!gone || edit.from().indexOf('(') < 0) return edit;
    double now = called.getOrDefault(function(edit.from()), 0.0);
    return now >= TYPED ? behind(edit, now) : edit;
  }

  /** A member of another library that is called as before comes after that library. */
  private Edit behindLibrary(Edit edit) {
    return libraries.of(edit).map(library -> behind(edit, library.relevance())).orElse(edit);
  }

  private static Edit behind(Edit edit, double other) {
    return other > edit.relevance() ? edit : with(edit, other - NEXT);
  }

  private static Edit with(Edit edit, double relevance) {
    return new Edit(edit.strategy(), edit.from(), edit.to(), edit.symbol(), edit.line(), relevance);
  }

  private static boolean isSame(Edit edit, Edit other) {
    return edit.strategy() == other.strategy()
        && edit.from().equals(other.from())
        && edit.to().equals(other.to());
  }
}
