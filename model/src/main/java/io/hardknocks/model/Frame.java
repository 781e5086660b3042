package io.hardknocks.model;

import static java.util.Objects.requireNonNull;

/**
 * One call of a stack trace.
 *
 * @param file path or module as printed; empty when the trace names none
 * @param function function or method as printed; empty when the trace names none
 * @param line from 1; 0 when the trace names none
 * @param inApp the author's code, not a library's or the runtime's
 */
public record Frame(String file, String function, int line, boolean inApp) {
  public Frame {
    requireNonNull(file, "file");
    requireNonNull(function, "function");
    if (line < 0) throw new IllegalArgumentException("line: " + line + " (expected: >= 0)");
  }
}
