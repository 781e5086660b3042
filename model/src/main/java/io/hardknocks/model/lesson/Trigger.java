package io.hardknocks.model.lesson;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Fingerprint;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * When a lesson applies.
 *
 * @param language lower-case name, {@code python}
 * @param fingerprints the family of failures that it is about; empty for a lesson from outside that
 *     has met none yet
 * @param sign what the code looks like that will fail
 * @param library the library whose behaviour it is about
 */
public record Trigger(
    String language, SortedSet<Fingerprint> fingerprints, Sign sign, Library library) {

  /**
   * A library and the versions with which the failure was seen.
   *
   * @param name {@code numpy}; empty for the language's own library or when not known
   * @param oldest the oldest version with which it failed; empty when not known
   * @param newest the newest version with which it failed; empty when not known
   */
  public record Library(String name, String oldest, String newest) {
    public static final Library UNKNOWN = new Library("", "", "");

    public Library {
      requireNonNull(name, "name");
      requireNonNull(oldest, "oldest");
      requireNonNull(newest, "newest");
    }
  }

  public Trigger {
    requireNonNull(language, "language");
    fingerprints = Collections.unmodifiableSortedSet(new TreeSet<>(fingerprints));
    requireNonNull(sign, "sign");
    requireNonNull(library, "library");
  }
}
