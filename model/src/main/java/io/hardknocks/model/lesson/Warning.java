package io.hardknocks.model.lesson;

import static java.util.Objects.requireNonNull;

/**
 * A place in a script where a lesson says that it will fail.
 *
 * @param line from 1
 * @param symbol what was recognised, as its dotted name
 * @param from the text at that place; empty when the lesson only adds something
 * @param to what to write instead; empty when it cannot be said mechanically
 * @param assumed what must be true for it to fail where the script does not say it, {@code df is a
 *     pandas.DataFrame}; empty when nothing is assumed
 */
public record Warning(
    Lesson lesson, int line, String symbol, String from, String to, String assumed) {
  public Warning {
    requireNonNull(lesson, "lesson");
    if (line < 1) throw new IllegalArgumentException("line: " + line + " (expected: >= 1)");
    requireNonNull(symbol, "symbol");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(assumed, "assumed");
  }

  /** One that assumes nothing. */
  public Warning(Lesson lesson, int line, String symbol, String from, String to) {
    this(lesson, line, symbol, from, to, "");
  }

  /** Whether the script says all that it rests on. */
  public boolean isCertain() {
    return assumed.isEmpty();
  }
}
