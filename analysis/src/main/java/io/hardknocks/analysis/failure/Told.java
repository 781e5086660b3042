package io.hardknocks.analysis.failure;

import io.hardknocks.analysis.failure.rules.Clue;
import io.hardknocks.analysis.failure.rules.RuleBook;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A short text that no parser takes for an error, though its words are those of a known one. */
final class Told {
  private static final int LONGEST = 1200;

  private Told() {}

  /** What the rules say of the words; {@code null} when they do not know them. */
  static @Nullable Culprit of(
      Observed observed, String language, RuleBook book, Set<String> libraries) {
    var words = observed.text().length() > LONGEST ? "" : plain(observed.text());
    if (words.isEmpty()) return null;
    var thrown = new Thrown("", words, List.of(), null);
    var clue = Clue.of(language, "", words, libraries).ofModule(WantedModule.of(thrown));
    var decision = book.decide(clue);
    return decision.firm() ? new Culprit(thrown, decision) : null;
  }

  private static String plain(String raw) {
    var text = Text.of(raw);
    var words = new StringBuilder();
    for (int i = 0; i < text.size(); i++) words.append(text.line(i)).append('\n');
    return words.toString().strip();
  }
}
