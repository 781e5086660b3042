package io.hardknocks.analysis.code.shell;

import static java.util.Objects.requireNonNull;

/**
 * A word of a command.
 *
 * @param start of it in the script
 * @param end of it in the script
 * @param value without its quotes
 * @param plain whether nothing in it is expanded
 */
public record ShellWord(int start, int end, String value, boolean plain) {
  public ShellWord {
    requireNonNull(value, "value");
  }

  /** Whether it is written so, without quotes. */
  boolean is(String word) {
    return end - start == word.length() && value.equals(word);
  }

  /** Whether it says the same as another one, whatever quotes it is in. */
  public boolean same(ShellWord other) {
    return plain && other.plain && value.equals(other.value);
  }
}
