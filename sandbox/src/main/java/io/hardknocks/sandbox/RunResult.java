package io.hardknocks.sandbox;

import static java.util.Objects.requireNonNull;

import io.hardknocks.model.Usage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run.
 *
 * @param wall from the start of the first process to the end of the last
 */
public record RunResult(
    Exit exit, Duration wall, Usage usage, Captured stdout, Captured stderr, Outputs outputs) {
  public RunResult {
    requireNonNull(exit, "exit");
    requireNonNull(wall, "wall");
    requireNonNull(usage, "usage");
    requireNonNull(stdout, "stdout");
    requireNonNull(stderr, "stderr");
    requireNonNull(outputs, "outputs");
  }

  public RunResult with(Exit other) {
    return new RunResult(other, wall, usage, stdout, stderr, outputs);
  }

  public RunResult with(Outputs found) {
    return new RunResult(exit, wall, usage, stdout, stderr, found);
  }

  public Ending ending() {
    return exit.ending();
  }

  /** {@code null} unless it {@link Ending#EXITED}. */
  public @Nullable Integer exitCode() {
    return exit.code();
  }

  /** One line: {@code memory limit 512 MiB reached}. */
  public String reason() {
    return exit.reason();
  }
}
