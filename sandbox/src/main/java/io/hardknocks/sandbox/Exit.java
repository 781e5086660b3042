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

  public static Exit stopped(Ending ending, String reason) {
    return new Exit(ending, null, 0, reason);
  }

  /** Whether the script ended by itself with exit code 0. */
  public boolean succeeded() {
    return code != null && code == 0;
  }
}
