package io.hardknocks.analysis.failure;

import static java.util.Objects.requireNonNull;

import io.hardknocks.analysis.failure.rules.RuleBook;

/** The rules that classify failures: those that ship, and a user's own before them. Immutable. */
public final class Rules {
  private final RuleBook book;

  private Rules(RuleBook book) {
    this.book = book;
  }

  /** The rules that ship. Cheap: a language's file is read when its first error is. */
  public static Rules standard() {
    return new Rules(RuleBook.standard());
  }

  /**
   * These rules, with those of a YAML text before them; the text has the layout of the files that
   * ship.
   *
   * @throws IllegalArgumentException when the text is not a list of rules; the message names the
   *     rule, the offending value and the expected one
   */
  public Rules with(String yaml) {
    return new Rules(book.with(requireNonNull(yaml, "yaml")));
  }

  RuleBook book() {
    return book;
  }
}
