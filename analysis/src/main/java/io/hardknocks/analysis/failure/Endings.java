package io.hardknocks.analysis.failure;

import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.model.Category;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Severity;
import io.hardknocks.model.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Failures that left no error text: how the process ended is all there is. */
final class Endings {
  private static final Map<Integer, String> SIGNALS =
      Map.ofEntries(
          Map.entry(1, "SIGHUP"),
          Map.entry(2, "SIGINT"),
          Map.entry(3, "SIGQUIT"),
          Map.entry(4, "SIGILL"),
          Map.entry(5, "SIGTRAP"),
          Map.entry(6, "SIGABRT"),
          Map.entry(7, "SIGBUS"),
          Map.entry(8, "SIGFPE"),
          Map.entry(9, "SIGKILL"),
          Map.entry(11, "SIGSEGV"),
          Map.entry(13, "SIGPIPE"),
          Map.entry(14, "SIGALRM"),
          Map.entry(15, "SIGTERM"),
          Map.entry(24, "SIGXCPU"),
          Map.entry(25, "SIGXFSZ"),
          Map.entry(31, "SIGSYS"));

  private Endings() {}

  static Reading of(Observed observed) {
    return reading(thrown(observed.outcome(), observed.exitCode(), observed.text()));
  }

  /** Neither an error nor an exit code. */
  static Reading nothing() {
    return reading(none("", ""));
  }

  /** Whether a signal ended the process. */
  static boolean bySignal(Observed observed) {
    return signal(observed.exitCode()) != null;
  }

  /** Whether neither an error nor an exit code was read. */
  static boolean isNothing(Reading reading) {
    var thrown = reading.chain().getFirst();
    boolean told = !thrown.exception().isEmpty() || !thrown.message().isEmpty();
    return !told && thrown.frames().isEmpty();
  }

  /** Without any error, text or code there is nothing that a rule could know. */
  static Verdict verdict(Observed observed, Reading reading, Verdict verdict) {
    if (!isNothing(reading) || observed.outcome() != Outcome.FAILED) return verdict;
    return new Verdict(Category.UNKNOWN, Severity.LOW, false, false, false, "", "unknown");
  }

  private static Thrown thrown(Outcome outcome, @Nullable Integer exitCode, String text) {
    if (outcome == Outcome.TIMED_OUT) return none("timeout", "time limit of the run reached");
    if (outcome == Outcome.REJECTED) {
      return none("rejected", text.isBlank() ? "refused by the policy" : text.strip());
    }
    var signal = signal(exitCode);
    if (signal != null) return none(signal, "killed by signal " + signal);
    if (exitCode == null || exitCode == 0) return none("", "");
    return switch (exitCode) {
      case 124 -> none("exit", "exit code 124: timed out");
      case 126 -> none("exit", "exit code 126: permission denied or not executable");
      case 127 -> none("exit", "exit code 127: command not found");
      default -> none("exit", "exit code " + exitCode);
    };
  }

  private static @Nullable String signal(@Nullable Integer exitCode) {
    if (exitCode == null) return null;
    if (exitCode < 0) return SIGNALS.getOrDefault(-exitCode, "signal " + -exitCode);
    return exitCode > 128 && exitCode < 128 + 65 ? SIGNALS.get(exitCode - 128) : null;
  }

  private static Thrown none(String exception, String message) {
    return new Thrown(exception, message, List.of(), null);
  }

  private static Reading reading(Thrown thrown) {
    return new Reading("", Strength.GUESS, List.of(thrown), 0);
  }
}
