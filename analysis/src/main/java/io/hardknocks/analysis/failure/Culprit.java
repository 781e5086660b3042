package io.hardknocks.analysis.failure;

import io.hardknocks.analysis.failure.rules.Clue;
import io.hardknocks.analysis.failure.rules.Decision;
import io.hardknocks.analysis.failure.rules.RuleBook;
import io.hardknocks.analysis.failure.trace.Reading;
import io.hardknocks.analysis.failure.trace.Thrown;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The error of a cause chain that its author can act on. The reported error says most, unless it
 * only wraps another or no rule knows it; then its causes are asked, down to the root.
 */
record Culprit(Thrown thrown, Decision decision) {
  private static final int LONGEST_RULED_MESSAGE = 2048;

  static Culprit of(Reading reading, RuleBook book, Set<String> libraries) {
    Culprit reported = null;
    for (Thrown thrown : reading.chain()) {
      var culprit = new Culprit(thrown, book.decide(clue(thrown, reading.language(), libraries)));
      if (reported == null) reported = culprit;
      if (culprit.decision.firm() && !culprit.decision.wrapper()) return culprit;
    }
    return wrapped(reading, book, libraries, reported);
  }

  private static Culprit wrapped(
      Reading reading, RuleBook book, Set<String> libraries, @Nullable Culprit reported) {
    if (reported != null && !reported.decision.wrapper()) return reported;
    var root = reading.chain().getLast();
    return new Culprit(root, book.decide(clue(root, reading.language(), libraries)));
  }

  private static Clue clue(Thrown thrown, String language, Set<String> libraries) {
    var message = thrown.message();
    if (message.length() > LONGEST_RULED_MESSAGE) {
      message = message.substring(0, LONGEST_RULED_MESSAGE);
    }
    return Clue.of(language, thrown.exception(), message, libraries);
  }
}
