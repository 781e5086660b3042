package io.hardknocks.analysis.edits.evidence;

import java.util.regex.Pattern;

/** Whether a script ran and only what it showed was wrong: then what it shows is no aside. */
final class WrongOutput {
  private static final Pattern WRONG =
      Pattern.compile(
          "(?i)wrong (?:answer|output|result)|expected[^\n]{0,200}(?:\\bgot\\b|\\bbut was\\b)|^-+ ?expected");

  private static final Pattern FAILED =
      Pattern.compile(
          "(?i)error|exception|warning|traceback|fail|fatal|panic|cannot|invalid|denied");

  private WrongOutput() {}

  static boolean isTold(String message) {
    if (message.isBlank()) return false;
    return WRONG.matcher(message).find() || !FAILED.matcher(message).find();
  }
}
