package io.hardknocks.model.lesson;

import static java.util.Objects.requireNonNull;

/**
 * A place in a script where a lesson says that it will fail.
 *
 * @param line from 1
 * @param symbol what was recognised, as its dotted name
 * @param from the text at that place; empty when the lesson only adds something
 * @param to what to write instead; empty when it cannot be said mechanically
 */
public record Warning(Lesson lesson, int line, String symbol, String from, String to) {
  public Warning {
    requireNonNull(lesson, "lesson");
    if (line < 1) throw new IllegalArgumentException("line: " + line + " (expected: >= 1)");
    requireNonNull(symbol, "symbol");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
  }
}
