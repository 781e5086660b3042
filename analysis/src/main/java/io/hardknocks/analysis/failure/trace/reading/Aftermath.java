package io.hardknocks.analysis.failure.trace.reading;

import java.util.regex.Pattern;

/** Lines that follow an error's message and are no part of it. */
public final class Aftermath {
  private static final int MOST_USER = 40;

  /** How the records of schedulers, service managers and glog begin, which come after it. */
  private static final Pattern RECORD =
      Pattern.compile(
          "\\[\\d{4}-\\d\\d-\\d\\d[ ,T]|\\[[A-Z][a-z]{2} [A-Z][a-z]{2} [ \\d]\\d \\d\\d:"
              + "|[IWEF]\\d{4} \\d\\d:\\d\\d:\\d\\d|[\\w@.-]{1,60}\\.service: |(?:INFO|WARN) (?:exited|gave up|spawned): ");

  private Aftermath() {}

  /** Whether the output goes on with something else: a prompt, another process, a warning. */
  public static boolean startsWith(String line) {
    if (line.isEmpty()) return false;
    if (Background.startsAt(line)) return true;
    return switch (line.charAt(0)) {
      case '>' -> line.equals(">>>") || line.startsWith(">>> ");
      case '(' -> line.startsWith("(node:") || startsWithPrompt(line);
      case '=' -> line.startsWith("=======");
      case '$' -> line.startsWith("$ ");
      case 'm' -> line.startsWith("make: ***");
      case 'P' -> line.startsWith("Process finished with");
      case 's' -> line.startsWith("srun: ") || startsWithPrompt(line);
      case 'E' -> line.startsWith("ERROR conda") || isRecord(line);
      case 'N' -> line.startsWith("Node.js v");
      case 'I' -> line.startsWith("INFO:") || isRecord(line);
      case 't' -> line.startsWith("test result: ");
      case 'e' -> line.startsWith("error: process didn't exit");
      default -> startsWithDate(line) || startsWithPrompt(line) || isRecord(line);
    };
  }

  private static boolean isRecord(String line) {
    return RECORD.matcher(line).lookingAt();
  }

  /** As shells ask for a command: {@code (venv) user@host:~/work$ }. */
  private static boolean startsWithPrompt(String line) {
    int at = line.indexOf('@');
    if (at <= 0 || at > MOST_USER) return false;
    int colon = line.indexOf(':', at);
    if (colon < 0 || line.lastIndexOf(' ', colon) > at) return false;
    int sign = Math.max(line.indexOf("$ ", colon), line.indexOf("# ", colon));
    return sign > 0 && line.indexOf(' ', colon) > sign;
  }

  private static boolean startsWithDate(String line) {
    return line.length() > 10
        && Character.isDigit(line.charAt(0))
        && line.charAt(4) == '-'
        && line.charAt(7) == '-';
  }
}
