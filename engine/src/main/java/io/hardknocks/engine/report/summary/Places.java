package io.hardknocks.engine.report.summary;

import java.util.regex.Pattern;

/**
 * Where a message is from: the folders of installed code are those of the machine that recorded it,
 * the line is that of one script, and neither says what failed.
 */
final class Places {
  private static final String ROOT = "(?:~|[A-Za-z]:)?[/\\\\]";

  /** Behind what could not be imported: {@code (/usr/lib/python3/dist-packages/x/__init__.py)}. */
  private static final Pattern ASIDE =
      Pattern.compile(
          " \\((?:"
              + ROOT
              + "[^()\\n]{1,400}\\.(?:py|pyc|pyd|so|dylib)|unknown location|built-in)\\)");

  private static final Pattern INSTALLED =
      Pattern.compile(
          "(?<![\\w./\\\\~-])"
              + ROOT
              + "[^\\s'\"()\\n]{0,300}[/\\\\]"
              + "(?:site-packages|dist-packages|node_modules|python\\d(?:\\.\\d{1,2})?)[/\\\\]");

  /** Where a shell was in the script: {@code /work/job.sh: line 3: }. */
  private static final Pattern OF_SHELL =
      Pattern.compile(
          "^(?:[^\\s:]*/[^\\s:]+|[^\\s:]+\\.(?:sh|bash)|(?:ba|da|z|k)?sh): (?:line )?\\d+: ");

  private Places() {}

  /** The message, without where its modules and lines are, and with paths that begin there. */
  static String without(String message) {
    boolean any =
        message.indexOf('/') >= 0
            || message.indexOf('\\') >= 0
            || message.indexOf(':') >= 0
            || message.indexOf('(') >= 0;
    if (!any) return message;
    var told = OF_SHELL.matcher(message).replaceFirst("");
    return INSTALLED.matcher(ASIDE.matcher(told).replaceAll("")).replaceAll("");
  }
}
