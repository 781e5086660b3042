package io.hardknocks.analysis.failure;

import io.hardknocks.analysis.failure.trace.Traces;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.text.Text;
import io.hardknocks.analysis.text.Haystack;
import io.hardknocks.model.Outcome;
import java.util.Set;

/** The error that an attempt reports: in its text, or else by how it ended. */
final class Reported {
  /**
   * What the runner says of an attempt that it refused or stopped; no other text explains these.
   */
  private static final Set<String> OF_THE_RUNNER =
      Set.of("TimeLimitError", "PolicyError", "LessonError");

  private Reported() {}

  static Reading of(Observed observed, Haystack raw, String language) {
    var text = Text.of(raw);
    var reading = text.blank() ? null : Traces.read(text, language);
    if (reading == null)
      return PythonSentence.of(observed, language).orElseGet(() -> ExitCode.read(observed));
    if (observed.outcome() == Outcome.TIMED_OUT || observed.outcome() == Outcome.REJECTED) {
      boolean told = OF_THE_RUNNER.contains(reading.chain().getFirst().exception());
      return told ? reading : Endings.of(observed);
    }
    boolean guessed = reading.strength() == Strength.GUESS;
    return guessed && Endings.bySignal(observed) ? Endings.of(observed) : reading;
  }
}
