package io.hardknocks.engine.report.summary;

import java.util.regex.Pattern;

/**
 * The folders of installed code in a message: they are those of the machine that recorded it, and
 * say nothing of the failure.
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

  private Places() {}

  /** The message, without where its modules are, and with paths that begin where they do. */
  static String without(String message) {
    if (message.indexOf('/') < 0 && message.indexOf('\\') < 0 && message.indexOf('(') < 0)
      return message;
    return INSTALLED.matcher(ASIDE.matcher(message).replaceAll("")).replaceAll("");
  }
}
