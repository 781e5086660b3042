package io.hardknocks.analysis.failure.trace.reading;

import io.hardknocks.analysis.code.TableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines that follow an error's message and are no part of it. */
public final class Aftermath {
  private static final int BUCKETS = 128;

  /** How the records of schedulers, service managers, loggers and glog begin. */
  private static final Pattern RECORD =
      Pattern.compile(
          "\\[\\d{4}-\\d\\d-\\d\\d[ ,T]|\\[[A-Z][a-z]{2} [A-Z][a-z]{2} [ \\d]\\d \\d\\d:"
              + "|[IWEF]\\d{4} \\d\\d:\\d\\d:\\d\\d|[\\w@.-]{1,60}\\.service: |(?:INFO|WARN) (?:exited|gave up|spawned): "
              + "|(?:DEBUG|INFO|WARNING|ERROR|CRITICAL):[\\w.]{1,60}:|\\[?(?:DEBUG|INFO|WARN(?:ING)?|ERROR)\\]? +\\[?\\d[\\d/.-]*[:T -]\\d"
              + "|\\[\\d{1,7}\\] Failed to execute script |Connection to \\S{1,100} closed\\.|[✗✘✖❌].{1,80}\\b(?:exit|fail)"
              + "|[\\w.]{1,80} - (?:DEBUG|INFO|WARNING|ERROR|CRITICAL) - "
              + "|(?:exit status|[Ee]rror\\b[^\\n]{1,160}: exit (?:status|code)) \\d{1,3}$"
              + "|[\\w.:]{1,60} - \\S{1,40} \\[\\d\\d/[A-Z][a-z]{2}/\\d{4}"
              + "|[A-Z][\\w' -]{3,80}ing\\b[\\w' -]{0,80}\\.\\.\\.$|File \"[^\"\\n]{1,300}\", line \\d");

  /** A frame that is in no file, or whose file was left out. */
  private static final Pattern UNPLACED =
      Pattern.compile(
          "at (?:new |async )?[\\w$.<>]{1,200} \\((?:\\.\\.\\.|<anonymous>|native|Native Method|Unknown Source)\\)");

  /** Beginnings of lines, and whole lines, by their first character. */
  private static final List<List<String>> STARTS = new ArrayList<>();

  static {
    for (int i = 0; i < BUCKETS; i++) STARTS.add(new ArrayList<>());
    for (String entry : TableFile.entries(Aftermath.class, "aftermath.starts")) {
      boolean whole = entry.startsWith("\"");
      var start = whole ? entry.substring(1, entry.length() - 1) + '\n' : entry;
      STARTS.get(start.charAt(0) % BUCKETS).add(start);
    }
  }

  private Aftermath() {}

  /** Whether the output goes on below a message with something else than more of it. */
  public static boolean follows(CharSequence message, String line) {
    if (startsWith(line)) return true;
    return !announces(message) && (isOfAnother(line) || Prompt.startsIn(line));
  }

  /** Whether the output goes on with something else: a prompt, another process, a warning. */
  private static boolean startsWith(String line) {
    if (line.isEmpty()) return false;
    if (Background.startsAt(line) || startsWithDate(line) || isRecord(line)) return true;
    return switch (line.charAt(0)) {
      case '>' -> line.equals(">>>") || line.startsWith(">>> ");
      case '(' -> line.startsWith("(node:");
      case '=' -> line.startsWith("=======");
      case '$' -> line.startsWith("$ ");
      case 'm' -> line.startsWith("make: ***");
      case 'P' -> line.startsWith("Process finished with");
      case 's' -> line.startsWith("srun: ");
      case 'E' -> line.startsWith("ERROR conda");
      case 'N' -> line.startsWith("Node.js v");
      case 'I' -> line.startsWith("INFO:");
      case 't' -> line.startsWith("test result: ");
      case 'e' -> line.startsWith("error: process didn't exit");
      case 'a' -> isFrame(line);
      default -> false;
    };
  }

  /** Whether it is a frame of a call stack whose indent was lost: {@code at load (shop.js:7:3)}. */
  private static boolean isFrame(String line) {
    if (UNPLACED.matcher(line).matches()) return true;
    int end = line.endsWith(")") ? line.length() - 1 : line.length();
    int digits = end;
    while (digits > 0 && Character.isDigit(line.charAt(digits - 1))) digits--;
    boolean placed = digits > 0 && digits < end && line.charAt(digits - 1) == ':';
    boolean inFile =
        line.indexOf('(') > 0
            || line.indexOf('/') > 0
            || line.indexOf('\\') > 0
            || line.indexOf('[') > 0;
    return placed && inFile && line.startsWith("at ");
  }

  private static boolean isOfAnother(String line) {
    if (line.isEmpty()) return false;
    for (String start : STARTS.get(line.charAt(0) % BUCKETS)) {
      int last = start.length() - 1;
      boolean whole = start.charAt(last) == '\n';
      if (whole ? last == line.length() && start.startsWith(line) : line.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a message says that more is to come, which may be what another program wrote. */
  private static boolean announces(CharSequence message) {
    int last = message.length() - 1;
    while (last > 0 && message.charAt(last) <= ' ') last--;
    return last > 0 && message.charAt(last) == ':';
  }

  /** {@code rates: 40%|#### | 40/100 [00:01<00:02, 31it/s]}. */
  private static boolean isProgress(String line) {
    return line.endsWith("]") && line.contains("%|");
  }

  private static boolean isRecord(String line) {
    return isProgress(line) || RECORD.matcher(line).lookingAt();
  }

  /** {@code 2026-03-01 …}, {@code 2026/03/01 …}. */
  private static boolean startsWithDate(String line) {
    return line.length() > 10
        && Character.isDigit(line.charAt(0))
        && (line.charAt(4) == '-' || line.charAt(4) == '/')
        && line.charAt(7) == line.charAt(4);
  }
}
