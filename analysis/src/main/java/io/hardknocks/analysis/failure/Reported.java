package io.hardknocks.analysis.failure;

import io.hardknocks.analysis.failure.trace.Reading;
import io.hardknocks.analysis.failure.trace.Reading.Strength;
import io.hardknocks.analysis.failure.trace.Text;
import io.hardknocks.analysis.failure.trace.Traces;
import io.hardknocks.model.Outcome;

/** The error that an attempt reports: in its text, or else by how it ended. */
final class Reported {
  private Reported() {}

  static Reading of(Observed observed, String language) {
    if (observed.outcome() == Outcome.TIMED_OUT || observed.outcome() == Outcome.REJECTED) {
      return Endings.of(observed);
    }
    var text = Text.of(observed.text());
    var reading = text.blank() ? null : Traces.read(text, language);
    if (reading == null) return Endings.of(observed);
    boolean guessed = reading.strength() == Strength.GUESS;
    return guessed && Endings.bySignal(observed) ? Endings.of(observed) : reading;
  }
}
