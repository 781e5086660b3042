package io.hardknocks.analysis.policy;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the command lines of a shell script that are forbidden, also those that another shell is
 * given as a text.
 */
final class ShellCheck {
  private static final int DEEPEST = 4;
  private static final int MOST_PREFIXES = 8;
  private static final int LONGEST = 2_000;
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?:(?:sudo|doas|command|builtin|exec|nohup|time|env|nice|then|do|else|if|while|until|!|\\{|\\()\\s+|\\(|[A-Za-z_]\\w*=\\S*\\s+)");
  private static final Pattern FOLDER =
      Pattern.compile("(^|\\| )(?:/usr(?:/local)?)?/s?bin/(?=\\w)");
  private static final Pattern RUNS_TEXT =
      Pattern.compile("(?:^|\\| |\\s)(?:(?:ba|z|da|k)?sh\\s+-\\w*c|eval|xargs\\s+\\w*sh\\s+-c)\\b");
  private static final Pattern TARGET =
      Pattern.compile("(?<![0-9<-])(?:[12]?>>?)\\s?([^\\s|>&;()]+)");

  /** Scripts in scripts that are checked: more of them is no script that anyone wrote. */
  private static final int MOST_INNER = 500;

  private final Findings findings;
  private final Set<String> checked = new HashSet<>();

  ShellCheck(Findings findings) {
    this.findings = findings;
  }

  void check(String script, int firstLine) {
    check(script, firstLine, 0);
  }

  private void check(String script, int firstLine, int depth) {
    for (var line : ShellLine.of(script)) {
      int number = firstLine + line.line() - 1;
      pipeline(number, line.text());
      boolean runsText = RUNS_TEXT.matcher(line.text()).find();
      for (var inner : line.scripts()) {
        if (depth >= DEEPEST || !mayBeChecked(inner)) continue;
        boolean runs = runsText || isSubstitution(line.text(), inner);
        if (runs && checked.add(number + ":" + inner)) check(inner, number, depth + 1);
      }
    }
  }

  /** Once only, as what is deep inside of others is met in each of them. */
  private boolean mayBeChecked(String inner) {
    return inner.length() <= LONGEST && checked.size() < MOST_INNER;
  }

  private static boolean isSubstitution(String text, String inner) {
    return inner.contains("$(") || inner.contains("`") || text.contains("$(" + inner);
  }

  /** Without {@code sudo}, {@code env}, {@code X=1}, {@code then} before the command. */
  private static String withoutPrefixes(String text) {
    var rest = text;
    for (int i = 0; i < MOST_PREFIXES; i++) rest = PREFIX.matcher(rest).replaceFirst("");
    return rest;
  }

  private void pipeline(int number, String text) {
    var line = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    var bare = FOLDER.matcher(line).replaceAll("$1");
    findings.command(number, bare);
    var stripped = withoutPrefixes(bare);
    if (!stripped.equals(bare)) findings.command(number, FOLDER.matcher(stripped).replaceAll("$1"));
    if (bare.startsWith("echo ") && !bare.contains(">")) return;
    var target = TARGET.matcher(bare);
    while (target.find()) findings.touched(number, target.group(1), true);
  }
}
