package io.hardknocks.analysis.failure;

import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The exit code that a text tells of, where nobody saw the process itself end. */
final class ExitCode {
  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)\\b(?:exit(?:ed)?|completed|finished|failed)(?: with)?(?: exit)? (?:code|status):?"
              + " (\\d{1,3})\\b");

  /** The length of a sentence or two. */
  private static final int SENTENCE = 200;

  private ExitCode() {}

  /**
   * How the process ended, as its code says, or else the text; nothing where that is a bare number
   * and the text is the error.
   */
  static Reading read(Observed observed) {
    var completed = completed(observed);
    var reading = Endings.of(completed);
    var told = reading.chain().getFirst().message();
    boolean bare = told.equals("exit code " + completed.exitCode());
    if (bare && observed.stated()) return Endings.nothing();
    var words = observed.text().strip();
    boolean said = bare && !words.isEmpty() && words.length() <= SENTENCE;
    return said && !TOLD.matcher(words).find() ? saying(words, reading) : reading;
  }

  /** What little a program said before it ended is what it has to say of its end. */
  private static Reading saying(String words, Reading reading) {
    var end = reading.chain().getFirst();
    var line = words.lines().map(String::strip).collect(Collectors.joining(" "));
    var thrown = Thrown.of(end.exception(), end.message() + ": " + line);
    return new Reading(reading.language(), reading.strength(), List.of(thrown), reading.at());
  }

  /** {@code observed} with the last exit code of its text, when it has none of its own. */
  private static Observed completed(Observed observed) {
    if (observed.exitCode() != null) return observed;
    var matcher = TOLD.matcher(observed.text());
    Integer last = null;
    while (matcher.find()) last = Integer.valueOf(matcher.group(1));
    if (last == null) return observed;
    return new Observed(
        observed.language(),
        observed.text(),
        observed.outcome(),
        last,
        observed.script(),
        observed.stated());
  }
}
