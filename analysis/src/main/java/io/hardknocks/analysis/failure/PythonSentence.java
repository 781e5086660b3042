package io.hardknocks.analysis.failure;

import io.hardknocks.analysis.failure.trace.python.Sentence;
import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.model.Outcome;
import java.util.List;
import java.util.Optional;

/** An error of Python of which no more is told than its message: the sentence says its class. */
final class PythonSentence {
  private static final int LONGEST = 500;

  private PythonSentence() {}

  /** The error that the whole text tells; empty when it is anything else. */
  static Optional<Reading> of(Observed observed, String language) {
    boolean failed = observed.outcome() == Outcome.FAILED && !Endings.bySignal(observed);
    var text = observed.text().strip();
    if (!failed || !language.equals("python") || text.length() > LONGEST) return Optional.empty();
    return Sentence.exception(text).map(name -> reading(Thrown.of(name, text)));
  }

  private static Reading reading(Thrown thrown) {
    return new Reading("python", Strength.GUESS, List.of(thrown), 0);
  }
}
