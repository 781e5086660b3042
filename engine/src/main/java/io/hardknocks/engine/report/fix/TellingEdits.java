package io.hardknocks.engine.report.fix;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Strategy;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which of the edits of a fix is told, where the error points at several of them alike. */
final class TellingEdits {
  /** How much less the error may point at the edit that is told instead. */
  private static final double ALIKE = 0.1;

  private static final Set<Strategy> OF_NAMES =
      EnumSet.of(Strategy.RENAME_ATTRIBUTE, Strategy.RENAME_FUNCTION, Strategy.REPLACE_IMPORT);

  /** What is left where the rest went to other lines: a name, or nothing at all. */
  private static final Pattern LEFT =
      Pattern.compile("[\\w$]*|\\[\\]|\\{\\}|\\(\\)|\"\"|''|(?:(?:const|let|var) )?[\\w$]+ = .*");

  private static final Pattern NAMED = Pattern.compile("(?:(?:const|let|var) )?[\\w$]+ = .*");

  private TellingEdits() {}

  /** Whether the error points at another edit as much as at the first. */
  static boolean isOpen(List<Edit> edits) {
    return edits.size() > 1
        && edits.getFirst().relevance() - edits.get(1).relevance() < ALIKE
        && edits.getFirst().line() != edits.get(1).line();
  }

  /**
   * The same edits, the one to tell first: of those that the error points at alike, that of the
   * failing line, and of these the one of a name.
   *
   * @param failing the number of the failing line; 0 when it is not known
   */
  static List<Edit> first(List<Edit> edits, int failing) {
    if (edits.size() < 2) return edits;
    double least = edits.getFirst().relevance() - ALIKE;
    var order =
        Comparator.comparing((Edit edit) -> edit.relevance() <= least)
            .thenComparing(edit -> edit.line() != failing)
            .thenComparing(edit -> !OF_NAMES.contains(edit.strategy()) || !isWithin(edit, edits));
    return edits.stream().sorted(order).toList();
  }

  /** The number of the failing line; 0 when it is not known. */
  static int failingLine(@Nullable Attempt failed) {
    var failure = failed == null ? null : failed.failure();
    var line = failure == null ? null : failure.line();
    return line == null ? 0 : line.number();
  }

  /** Whether another edit of its line is about a greater part of it. */
  private static boolean isWithin(Edit edit, List<Edit> edits) {
    return edits.stream()
        .anyMatch(
            other ->
                other.line() == edit.line()
                    && other.from().length() > edit.from().length()
                    && other.from().contains(edit.from()));
  }

  /** Whether the first edit is only what a rewriting of several lines left of one of them. */
  static boolean isRewriting(List<Edit> edits) {
    var first = edits.getFirst();
    boolean lost =
        first.from().matches("(?s).*[(\"'].*")
            && LEFT.matcher(first.to()).matches()
            && !(NAMED.matcher(first.to()).matches() && NAMED.matcher(first.from()).matches());
    return lost
        && edits.stream()
            .skip(1)
            .anyMatch(edit -> edit.strategy() == Strategy.OTHER && !edit.to().isEmpty());
  }
}
