package io.hardknocks.analysis.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Collects the mistakes of one document, so that its author sees all of them at once. */
public final class Problems {
  private final String document;
  private final List<Problem> found = new ArrayList<>();

  private record Problem(int line, String message) {}

  /**
   * @param document what the text is called in messages, {@code policy}
   */
  public Problems(String document) {
    this.document = document;
  }

  /**
   * @param line from 1
   */
  public void add(int line, String message) {
    found.add(new Problem(line, message));
  }

  /**
   * A word that is not among the known ones, with the nearest known one when there is a near one.
   */
  public void unknown(int line, String what, String word, Collection<String> known) {
    var near = nearest(word, known);
    add(
        line,
        "unknown "
            + what
            + " '"
            + word
            + "'"
            + (near == null
                ? " (expected: one of " + String.join(", ", known) + ")"
                : ", did you mean '" + near + "'?"));
  }

  /**
   * Does nothing when there is no problem.
   *
   * @throws IllegalArgumentException all problems in one line, in the order of the document
   */
  public void throwIfAny() {
    if (found.isEmpty()) return;
    var text = new StringBuilder(document).append(": ");
    found.sort(Comparator.comparingInt(Problem::line));
    for (int i = 0; i < found.size(); i++) {
      if (i > 0) text.append("; ");
      text.append("line ").append(found.get(i).line()).append(": ").append(found.get(i).message());
    }
    throw new IllegalArgumentException(text.toString());
  }

  /** The known word that was meant; {@code null} when none is near enough. */
  public static @Nullable String nearest(String word, Collection<String> known) {
    var lower = word.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(candidate -> distance(lower, candidate) <= Math.max(1, candidate.length() / 3))
        .min(Comparator.comparingInt(candidate -> distance(lower, candidate)))
        .orElse(null);
  }

  /** Levenshtein's distance. */
  private static int distance(String from, String to) {
    var row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) row[j] = j;
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
