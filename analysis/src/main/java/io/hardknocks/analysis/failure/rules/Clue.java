package io.hardknocks.analysis.failure.rules;

import static java.util.Objects.requireNonNull;

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
 *     {@code own}, {@code unknown}; empty when there is none
 */
public record Clue(
    String language,
    String exception,
    String message,
    String lower,
    Set<String> libraries,
    String module) {
  public Clue {
    requireNonNull(language, "language");
    requireNonNull(exception, "exception");
    requireNonNull(message, "message");
    requireNonNull(lower, "lower");
    requireNonNull(module, "module");
    libraries = Set.copyOf(libraries);
  }

  public static Clue of(String language, String exception, String message, Set<String> libraries) {
    return new Clue(language, exception, message, message.toLowerCase(Locale.ROOT), libraries, "");
  }

  /** The same, of an import whose module is of this kind. */
  public Clue ofModule(String kind) {
    return kind.equals(module)
        ? this
        : new Clue(language, exception, message, lower, libraries, kind);
  }

  /** The same, of whose message no more than {@code length} characters are looked at. */
  Clue startingWith(int length) {
    return message.length() <= length
        ? this
        : of(language, exception, message.substring(0, length), libraries).ofModule(module);
  }

  /** The same, whose message says in English what it means, too. */
  Clue meaning(String english) {
    return of(language, exception, message + '\n' + english, libraries).ofModule(module);
  }
}
