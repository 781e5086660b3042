package io.hardknocks.analysis.edits.evidence;

import io.hardknocks.analysis.edits.term.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The statement of a script that must have raised an error of which only the message is known: that
 * with the words of the message, or with the condition that was not met.
 *
 * @param line first line of what was raised or asserted; may be empty
 * @param function whose contract was broken; may be empty
 */
record Origin(String line, String function) {
  static final Origin UNKNOWN = new Origin("", "");

  private static final Pattern RAISES =
      Pattern.compile("(?:raise|assert|throw)\\b.*", Pattern.DOTALL);
  private static final Pattern FUNCTION =
      Pattern.compile("(?:async )?def (\\w{1,100}).*", Pattern.DOTALL);

  /** The texts of a message around what is filled in. */
  private static final Pattern TEXT = Pattern.compile("(?:[\"'`}]|%\\w)([^\"'`{}%\n]{12,200})");

  private static final int SHORTEST = 12;
  private static final int LONGEST = 2_000;

  static Origin of(String message, List<Statement> script) {
    var compact = compact(message);
    for (int i = 0; i < script.size(); i++) {
      var statement = script.get(i);
      if (statement.text().length() > LONGEST) continue;
      if (RAISES.matcher(statement.key()).matches() && says(statement, message))
        return new Origin(statement.text().lines().findFirst().orElse(""), "");
      if (statement.key().startsWith("@") && demands(statement, compact)) {
        var function = function(script, i);
        if (function.isPresent()) return new Origin("", function.get());
      }
    }
    return UNKNOWN;
  }

  private static boolean says(Statement statement, String message) {
    return TEXT.matcher(statement.text())
        .results()
        .map(r -> r.group(1).strip())
        .anyMatch(text -> text.length() >= SHORTEST && message.contains(text));
  }

  /** Whether a line of what is demanded is in the message. */
  private static boolean demands(Statement statement, String message) {
    if (!statement.key().contains("(lambda ")) return false;
    var key = statement.key();
    int colon = key.indexOf(':', key.indexOf("(lambda "));
    return statement
            .text()
            .lines()
            .map(Origin::compact)
            .anyMatch(line -> line.length() >= SHORTEST && message.contains(line))
        || (colon > 0 && demanded(compact(key.substring(colon + 1)), message));
  }

  private static boolean demanded(String condition, String message) {
    var text = condition.endsWith(")") ? condition.substring(0, condition.length() - 1) : condition;
    return text.length() >= SHORTEST && message.contains(text);
  }

  /** What the function is called that a decorator belongs to. */
  private static Optional<String> function(List<Statement> script, int decorator) {
    return script.stream()
        .skip(decorator + 1L)
        .map(Statement::key)
        .dropWhile(key -> key.startsWith("@"))
        .findFirst()
        .map(FUNCTION::matcher)
        .filter(header -> header.matches())
        .map(header -> header.group(1));
  }

  private static String compact(String text) {
    return text.replaceAll("\\s", "");
  }
}
