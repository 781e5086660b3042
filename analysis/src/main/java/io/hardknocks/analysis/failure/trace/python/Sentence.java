package io.hardknocks.analysis.failure.trace.python;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of Python's own errors, which say their class where its name is left out. */
public final class Sentence {
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

  private Sentence() {}

  private static Form form(String sentence, String exception) {
    return new Form(Pattern.compile(sentence), exception);
  }

  /** The class of the error that a message is of; empty for what others say too. */
  public static Optional<String> exception(String message) {
    return FORMS.stream()
        .filter(form -> form.sentence().matcher(message).matches())
        .findFirst()
        .map(Form::exception);
  }
}
