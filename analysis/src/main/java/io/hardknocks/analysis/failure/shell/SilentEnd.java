package io.hardknocks.analysis.failure.shell;

import io.hardknocks.model.Failure;
import io.hardknocks.model.SourceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The end of a script without a word: under {@code set -e} any command that gives 1 ends it, and
 * many give 1 without having failed.
 */
final class SilentEnd {
  static final String RULE = "sh/silent";

  private static final int MOST_LINES = 5_000;

  private static final Pattern ENDED = Pattern.compile("^exit code [12](?![0-9])");
  private static final Pattern STRICT =
      Pattern.compile("(?m)^\\s*set\\s+(?:-\\w*e|-o errexit)|^#!\\S+\\s(?:\\S+\\s)?-\\w*e");
  private static final Pattern OWN_END =
      Pattern.compile("\\b(?:exit|return)\\s+[\"']?(?:[1-9]|\\$)");

  private static final Pattern COUNTED =
      Pattern.compile(
          "^(?<call>\\(\\(\\s*(?<name>[A-Za-z_]\\w{0,80})\\+\\+\\s*\\)\\)|let\\s+[\"']?(?<let>[A-Za-z_]\\w{0,80})\\+\\+[\"']?)\\s*(?:;|#|$)");

  private static final Pattern ASKED =
      Pattern.compile(
          "^(?:[A-Za-z_]\\w{0,80}=[\"']?(?:\\$\\(|`))?(?<tool>grep|egrep|fgrep|diff|cmp|expr)\\s");
  private static final Pattern ASKED_BEHIND =
      Pattern.compile("^[A-Za-z_]\\w{0,80}=[^#\\n]{0,300}\\|\\s*(?<tool>grep|egrep|fgrep)\\s");

  private static final Pattern CONDITIONAL =
      Pattern.compile("^(?<test>\\[\\[?|test)\\s[^\\n]{0,300}\\s&&\\s");

  private SilentEnd() {}

  /** A line that may have ended the script, and what to write instead. */
  private record Suspect(SourceLine line, String fix) {}

  /** The failure, with the line that ended the script where one alone may have. */
  static Failure in(Failure failure, String script) {
    boolean silent = failure.exception().equals("exit") && ENDED.matcher(failure.message()).find();
    if (!silent || OWN_END.matcher(script).find()) return failure;
    boolean strict = STRICT.matcher(script).find();
    var suspects = suspects(script.lines().limit(MOST_LINES).toList(), strict);
    var fix = suspects.isEmpty() ? unknown(strict) : suspects.getFirst().fix();
    var line = suspects.size() == 1 ? suspects.getFirst().line() : failure.line();
    var verdict = failure.verdict();
    return ShellFailure.told(
        failure, ShellFailure.edit(verdict, verdict.category(), fix, RULE), line);
  }

  private static String unknown(boolean strict) {
    return strict
        ? "set -e ends a script without a word at the first command that does not give 0: run it with -x"
            + " to see which, and write || true where that is no failure."
        : "A script ends with the code of its last command: run it with -x to see which that was.";
  }

  /** Those of the kind that is likeliest. */
  private static List<Suspect> suspects(List<String> lines, boolean strict) {
    var counting = new ArrayList<Suspect>();
    var asking = new ArrayList<Suspect>();
    var last = new ArrayList<Suspect>();
    for (int i = 0; i < lines.size(); i++) {
      var line = new SourceLine(i + 1, lines.get(i).strip());
      var text = line.text();
      var counted = COUNTED.matcher(text);
      if (strict && counted.find() && startsAtZero(lines, name(counted)))
        counting.add(new Suspect(line, counting(counted)));
      var asked = asked(text);
      if (strict && asked != null) asking.add(new Suspect(line, asking(asked)));
      var tested = CONDITIONAL.matcher(text);
      if (tested.find() && !text.contains("||") && isLast(lines, i))
        last.add(new Suspect(line, conditional(tested.group("test"))));
    }
    if (!counting.isEmpty()) return counting;
    return asking.isEmpty() ? last : asking;
  }

  private static String name(Matcher counted) {
    return counted.group("name") == null ? counted.group("let") : counted.group("name");
  }

  /** Whether nothing else than 0 is given to a variable. */
  private static boolean startsAtZero(List<String> lines, String name) {
    var given = Pattern.compile("(?<![\\w$])" + name + "=(?!0\\b|\\s|$|\\$\\(\\()");
    return lines.stream().noneMatch(line -> given.matcher(line).find());
  }

  private static String counting(Matcher counted) {
    var name = name(counted);
    return "%s gives 1 while %s is 0, which ends a script under set -e: write %s=$((%s + 1))"
        .formatted(counted.group("call"), name, name, name);
  }

  private static @Nullable String asked(String text) {
    if (text.contains("||") || text.contains("&&")) return null;
    var asked = ASKED.matcher(text);
    if (asked.find()) return asked.group("tool");
    var behind = ASKED_BEHIND.matcher(text);
    return behind.find() ? behind.group("tool") : null;
  }

  private static String asking(String tool) {
    var one =
        switch (tool) {
          case "diff", "cmp" -> "the files differ";
          case "expr" -> "the result is 0 or empty";
          default -> "no line matches";
        };
    return tool
        + " gives 1 where "
        + one
        + ", which ends a script under set -e: write || true behind it, or ask by if";
  }

  /** Whether a function or the script ends with a line. */
  private static boolean isLast(List<String> lines, int index) {
    for (int i = index + 1; i < lines.size(); i++) {
      var text = lines.get(i).strip();
      if (!text.isEmpty() && !text.startsWith("#")) return text.equals("}");
    }
    return true;
  }

  private static String conditional(String test) {
    return test
        + " … && … gives 1 where the test does not hold, and is the last that is done there: write if"
        + " "
        + test
        + " …; then …; fi";
  }
}
