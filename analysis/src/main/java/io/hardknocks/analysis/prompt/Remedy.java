package io.hardknocks.analysis.prompt;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Set;

/**
 * Something that failed before and what repairs it, as a candidate for a prompt.
 *
 * @param name of the lesson or of the pattern, unique
 * @param failure what failed
 * @param fix one sentence
 * @param proven by execution
 * @param language empty when not known
 * @param words that its failure, its fix and the requests that led to it are written with
 * @param symbols dotted names that code which repeats the failure uses
 */
public record Remedy(
    String name,
    Seen failure,
    String fix,
    boolean proven,
    String language,
    Set<String> words,
    Set<String> symbols) {
  public Remedy {
    requireNonNull(name, "name");
    requireNonNull(failure, "failure");
    requireNonNull(fix, "fix");
    requireNonNull(language, "language");
    words = Set.copyOf(words);
    symbols = Set.copyOf(symbols);
  }

  /**
   * What failed.
   *
   * @param category {@code import_error}
   * @param message its first line
   * @param occurrences how often
   * @param fixRate the share of them that was fixed, 0 to 1
   * @param last when it failed last
   */
  public record Seen(
      String category, String message, long occurrences, double fixRate, LocalDate last) {
    public Seen {
      requireNonNull(category, "category");
      requireNonNull(message, "message");
      requireNonNull(last, "last");
    }
  }
}
