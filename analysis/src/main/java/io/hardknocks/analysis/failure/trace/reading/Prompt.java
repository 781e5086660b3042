package io.hardknocks.analysis.failure.trace.reading;

import java.util.regex.Pattern;

/** How shells ask for a command: {@code (venv) user@host:~/work$}, {@code PS C:\work>}. */
final class Prompt {
  private static final int MOST_USER = 40;
  private static final String MARKS = "$#%>:";

  private static final Pattern PROMPT =
      Pattern.compile(
          "(?:\\([\\w .-]{1,40}\\) ?)?(?:[\\w.-]{1,40}@[\\w.-]{1,60}(?::\\S{0,200}[$#%]| \\S{1,80} [$#%])"
              + "|\\[[\\w.-]{1,40}@[\\w.-]{1,60} [^\\]\\n]{1,80}\\][$#]|PS (?:[A-Z]:\\\\|/)[^>\\n]{0,200}>"
              + "|[A-Z]:\\\\[^<>|*?\"\\n]{0,200}>|(?:ba|z|da)?sh-\\d\\.\\d{1,2}[$#]|In \\[\\d{0,4}\\]:)(?=\\s|$|\\w)");

  private Prompt() {}

  /** Whether the line begins with one. */
  static boolean startsIn(String line) {
    if (line.length() < 4 || !mayStart(line)) return false;
    for (int i = 0; i < MARKS.length(); i++) {
      if (line.indexOf(MARKS.charAt(i)) >= 0) return PROMPT.matcher(line).lookingAt();
    }
    return false;
  }

  private static boolean mayStart(String line) {
    char first = line.charAt(0);
    if (first == '(' || first == '[' || line.startsWith(":\\", 1)) return true;
    if (line.startsWith("PS ") || line.startsWith("In [")) return true;
    int at = line.indexOf('@');
    int shell = line.indexOf("sh-");
    return (at > 0 && at <= MOST_USER) || (shell >= 0 && shell <= 2);
  }
}
