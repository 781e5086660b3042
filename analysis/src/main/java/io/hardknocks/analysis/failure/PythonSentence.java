package io.hardknocks.analysis.failure;

import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.model.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An error of Python of which no more is told than its message: the sentence says its class. */
final class PythonSentence {
  private record Form(Pattern sentence, String exception) {}

  private static final List<Form> FORMS =
      List.of(
          form(
              "(?:'[\\w.]+' object|type object '[\\w.]+'|(?:partially initialized )?module '[\\w.]+')"
                  + " has no attribute '\\w+'.*",
              "AttributeError"),
          form("[\\w.]+\\(\\) (?:takes|got|missing) .*\\barguments?\\b.*", "TypeError"),
          form(
              "'[\\w.]+' object (?:is not (?:callable|iterable|subscriptable)"
                  + "|does not support item assignment).*",
              "TypeError"),
          form("unsupported operand type\\(s\\) for .*", "TypeError"),
          form("name '\\w+' is not defined.*", "NameError"),
          form("cannot import name '\\w+' from .*", "ImportError"));

  private static final int LONGEST = 500;

  private PythonSentence() {}

  private static Form form(String sentence, String exception) {
    return new Form(Pattern.compile(sentence), exception);
  }

  /** The error that the whole text tells; empty when it is anything else. */
  static Optional<Reading> of(Observed observed, String language) {
    boolean failed = observed.outcome() == Outcome.FAILED && !Endings.bySignal(observed);
    var text = observed.text().strip();
    if (!failed || !language.equals("python") || text.length() > LONGEST) return Optional.empty();
    return FORMS.stream()
        .filter(form -> form.sentence().matcher(text).matches())
        .findFirst()
        .map(form -> reading(new Thrown(form.exception(), text, List.of(), null)));
  }

  private static Reading reading(Thrown thrown) {
    return new Reading("python", Strength.GUESS, List.of(thrown), 0);
  }
}
