package io.hardknocks.model;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The understood error of an attempt.
 *
 * @param exception the type as the language prints it, {@code KeyError}, {@code
 *     java.io.IOException}, {@code error[E0433]}; empty when there is none
 * @param message the error's own words, without its type; may have several lines
 * @param frames outermost call first
 * @param line the failing line of the script, where it could be read
 * @param tags {@code library:numpy}, {@code symbol:numpy.float}, {@code exception:KeyError}
 */
public record Failure(
    String exception,
    String message,
    Verdict verdict,
    List<Frame> frames,
    @Nullable SourceLine line,
    Fingerprint fingerprint,
    SortedSet<String> tags) {
  public Failure {
    requireNonNull(exception, "exception");
    requireNonNull(message, "message");
    requireNonNull(verdict, "verdict");
    frames = List.copyOf(frames);
    requireNonNull(fingerprint, "fingerprint");
    tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
  }

  public Category category() {
    return verdict.category();
  }

  /** Whether the attempt said nothing about what failed. */
  public boolean isUntold() {
    return exception.isEmpty() && message.isEmpty();
  }

  /** What the attempt said, on one line, or that it said nothing. */
  public String headline() {
    return isUntold() ? Headline.UNTOLD : quote();
  }

  /** Type and first line of the message, as a person would quote it; empty when untold. */
  public String quote() {
    var first = message.lines().findFirst().orElse("");
    if (exception.isEmpty()) return first;
    return first.isEmpty() ? exception : exception + ": " + first;
  }
}
