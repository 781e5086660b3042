package io.hardknocks.analysis.failure.shell;

import io.hardknocks.model.Failure;
import io.hardknocks.model.SourceLine;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The line of a script that called the program which failed: the program does not know it. */
final class ToolLine {
  /** {@code cp: cannot stat 'a.txt': No such file or directory}. */
  private static final Pattern TOLD =
      Pattern.compile("^(?:/\\S{1,80}/)?(?<tool>[a-z][\\w.+-]{0,30}): (?<rest>[^\\n]{1,400})");

  private static final Pattern NAMED =
      Pattern.compile("[‘'`“\"](?<quoted>[^‘'’`“”\"]{1,200})[’'”\"]|(?<plain>[^\\s:]{1,200}):");

  private static final int MOST_LINES = 5_000;

  private ToolLine() {}

  /** The failure, with the only line that calls the program with what it complains about. */
  static Failure in(Failure failure, String script) {
    boolean open = failure.exception().equals("shell") && failure.line() == null;
    if (!open || script.isEmpty()) return failure;
    var told = TOLD.matcher(failure.message());
    if (!told.find()) return failure;
    var call =
        Pattern.compile("(?<![\\w./$-])" + Pattern.quote(told.group("tool")) + "(?![\\w.=-])");
    var line = only(script, call, named(told.group("rest")));
    return line == null ? failure : ShellFailure.at(failure, line);
  }

  private static String named(String rest) {
    var named = NAMED.matcher(rest);
    if (!named.find()) return "";
    return named.group("quoted") == null ? named.group("plain") : named.group("quoted");
  }

  /** The only line with the call and the name, else the only one with the call. */
  private static @Nullable SourceLine only(String script, Pattern call, String name) {
    SourceLine calling = null;
    SourceLine naming = null;
    int calls = 0;
    int names = 0;
    var lines = script.lines().limit(MOST_LINES).toList();
    for (int i = 0; i < lines.size(); i++) {
      var text = lines.get(i).strip();
      if (text.startsWith("#") || !call.matcher(text).find()) continue;
      calling = new SourceLine(i + 1, text);
      calls++;
      if (name.isEmpty() || !text.contains(name)) continue;
      naming = calling;
      names++;
    }
    if (names == 1) return naming;
    return calls == 1 ? calling : null;
  }
}
