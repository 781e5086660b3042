package io.hardknocks.analysis.lesson.draft;

import io.hardknocks.model.Edit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which of the edits between two scripts was the repair. Where two that have nothing to do with
 * each other may have been it, and the error does not point at one of them more than at the other,
 * nobody can say: the fix is weak evidence, and teaches nothing.
 */
public final class Repair {
  /** How much the error must point at an edit among others. */
  private static final double POINTED_AT = 0.5;

  /** How much more than at the others. */
  private static final double AHEAD = 0.1;

  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");

  private Repair() {}

  /**
   * The repair, or {@code null} when there is none or no telling.
   *
   * @param edits best first
   */
  public static @Nullable Edit among(List<Edit> edits) {
    if (edits.isEmpty()) return null;
    var best = edits.getFirst();
    double next =
        edits.stream()
            .filter(edit -> !related(best, edit))
            .mapToDouble(Edit::relevance)
            .max()
            .orElse(-1);
    if (next < 0) return best;
    return best.relevance() >= POINTED_AT && best.relevance() - next >= AHEAD ? best : null;
  }

  private static boolean related(Edit one, Edit other) {
    if (one.equals(other) || one.line() == other.line()) return true;
    var names = names(one);
    return names(other).stream().anyMatch(names::contains);
  }

  private static Set<String> names(Edit edit) {
    return NAME.matcher(edit.symbol() + " " + edit.from() + " " + edit.to())
        .results()
        .map(match -> match.group())
        .filter(name -> name.length() > 2)
        .collect(Collectors.toSet());
  }
}
