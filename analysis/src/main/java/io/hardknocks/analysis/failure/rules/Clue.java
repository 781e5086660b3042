package io.hardknocks.analysis.failure.rules;

import static java.util.Objects.requireNonNull;

import io.hardknocks.analysis.text.Haystack;
import java.util.Locale;
import java.util.Set;

/**
 * What rules look at.
 *
 * @param exception the type as printed
 * @param message the error's words, at most a few kilobytes
 * @param lower the message in lower case
 * @param libraries whose code was running, and that the error comes from
 * @param module whose the module is that could not be imported: {@code standard}, {@code known},
 *     {@code own}, {@code member}, {@code usual}, {@code removed}, {@code near}, {@code strange},
 *     {@code unknown}; empty when there is none
 * @param circumstances what the text around the error tells of how it came about
 */
public record Clue(
    String language,
    String exception,
    String message,
    Haystack lower,
    Set<String> libraries,
    String module,
    Set<String> circumstances) {
  public Clue {
    requireNonNull(language, "language");
    requireNonNull(exception, "exception");
    requireNonNull(message, "message");
    requireNonNull(lower, "lower");
    requireNonNull(module, "module");
    libraries = Set.copyOf(libraries);
    circumstances = Set.copyOf(circumstances);
  }

  public static Clue of(String language, String exception, String message, Set<String> libraries) {
    return new Clue(
        language,
        exception,
        message,
        Haystack.of(message.toLowerCase(Locale.ROOT)),
        libraries,
        "",
        Set.of());
  }

  /** The same, of an import whose module is of this kind. */
  public Clue ofModule(String kind) {
    return kind.equals(module)
        ? this
        : new Clue(language, exception, message, lower, libraries, kind, circumstances);
  }

  /** The same, of an error that came about in this way. */
  public Clue in(Set<String> told) {
    return new Clue(language, exception, message, lower, libraries, module, told);
  }

  /** The same, of whose message no more than {@code length} characters are looked at. */
  Clue startingWith(int length) {
    return message.length() <= length ? this : saying(message.substring(0, length));
  }

  /** The same, whose message says in English what it means, too. */
  Clue meaning(String english) {
    return saying(message + '\n' + english);
  }

  private Clue saying(String words) {
    return of(language, exception, words, libraries).ofModule(module).in(circumstances);
  }
}
