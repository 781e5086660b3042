package io.hardknocks.sandbox;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The end of a run.
 *
 * @param code 0..255 for {@link Ending#EXITED}, else {@code null}
 * @param signal 1..64 for {@link Ending#SIGNALLED}, else 0
 * @param reason one line: {@code exit code 1}, {@code still running after 30 s}
 */
public record Exit(Ending ending, @Nullable Integer code, int signal, String reason) {
  public Exit {
    requireNonNull(ending, "ending");
    requireNonNull(reason, "reason");
    if ((ending == Ending.EXITED) != (code != null)) {
      throw new IllegalArgumentException(
          "code: " + code + " (expected: one for EXITED only, not for " + ending + ")");
    }
    if ((ending == Ending.SIGNALLED) != (signal > 0)) {
      throw new IllegalArgumentException(
          "signal: " + signal + " (expected: one for SIGNALLED only, not for " + ending + ")");
    }
  }

  public static Exit exited(int code) {
    return new Exit(Ending.EXITED, code, 0, "exit code " + code);
  }

  public static Exit signalled(int signal) {
    return new Exit(Ending.SIGNALLED, null, signal, "killed by " + Signals.describe(signal));
  }

  /**
   * What a shell or a container engine tells.
   *
   * @param value 128 and a signal's number, or the code of a program that ended by itself; the few
   *     that end with such a code mean that signal
   */
  public static Exit told(int value) {
    return Signals.isTold(value - 128) ? signalled(value - 128) : exited(value);
  }

  public static Exit stopped(Ending ending, String reason) {
    return new Exit(ending, null, 0, reason);
  }

  /** Whether the script ended by itself with exit code 0. */
  public boolean succeeded() {
    return code != null && code == 0;
  }
}
