package io.hardknocks.analysis.code.shell;

import java.util.List;

/**
 * A simple command of a script, without assignments, redirections and programs that only start it.
 *
 * @param words at least one
 * @param tolerated whether the script goes another way where it fails
 */
public record ShellCommand(List<ShellWord> words, boolean tolerated) {
  public ShellCommand {
    words = List.copyOf(words);
    if (words.isEmpty()) throw new IllegalArgumentException("words: none (expected: a name)");
  }

  public ShellWord name() {
    return words.getFirst();
  }
}
