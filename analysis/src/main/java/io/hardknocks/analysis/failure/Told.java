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

  /**
   * What the rules say of the words; {@code null} when they do not know them and nobody said that
   * they are the error.
   */
  static @Nullable Culprit of(
      Observed observed, String language, RuleBook book, Set<String> libraries) {
    var words = words(observed);
    if (words.isEmpty()) return null;
    var thrown = new Thrown("", words, List.of(), null);
    var clue = Clue.of(language, "", words, libraries).ofModule(WantedModule.of(thrown));
    var decision = book.decide(clue);
    return decision.firm() || observed.stated() ? new Culprit(thrown, decision) : null;
  }

  /** All of a short text; of a longer one the first line, where it is the error. */
  private static String words(Observed observed) {
    var text = observed.text();
    if (text.length() <= LONGEST) return plain(text);
    if (!observed.stated()) return "";
    var line = text.strip().lines().findFirst().orElse("");
    return plain(line.substring(0, Math.min(line.length(), LONGEST)));
  }

  private static String plain(String raw) {
    var text = Text.of(raw);
    var words = new StringBuilder();
    for (int i = 0; i < text.size(); i++) words.append(text.line(i)).append('\n');
    return words.toString().strip();
  }
}
