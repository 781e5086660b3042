package io.hardknocks.analysis.failure.trace.reading;

import java.util.List;
import java.util.Set;

/** The shapes of words in error texts. */
public final class Names {
  /** Words of prose that only as the end of a longer name tell of an error. */
  private static final Set<String> WORDS =
      Set.of(
          "Forbidden",
          "Unauthorized",
          "Refused",
          "Invalid",
          "Exists",
          "Expired",
          "Failure",
          "Warning");

  /** What names of two words end with that tell of a state in which nothing goes on. */
  private static final List<String> STATES =
      List.of(
          "Found",
          "Violation",
          "Denied",
          "Exhausted",
          "Exceeded",
          "Unavailable",
          "Aborted",
          "Cancelled",
          "Canceled",
          "Closed",
          "Failed",
          "Missing",
          "Mismatch",
          "Overflow",
          "Underflow",
          "Rejected",
          "Disconnected",
          "Unauthenticated",
          "InvalidArgument",
          "Required",
          "Unreachable",
          "OutOfMemory",
          "ProcessPool",
          "TimedOut",
          "NotAllowed",
          "NotSupported",
          "NotImplemented",
          "NotUnique",
          "Conflict");

  private Names() {}

  /**
   * The end of the dotted name that starts at {@code from}; {@code from} when none starts there.
   */
  public static int nameEnd(String line, int from) {
    if (from >= line.length() || !Character.isJavaIdentifierStart(line.charAt(from))) return from;
    int i = from + 1;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (Character.isJavaIdentifierPart(c) && c != 0) {
        i++;
      } else if (c == '.' && i + 1 < line.length() && partStarts(line, i + 1)) {
        i++;
      } else if (c == '<' && line.startsWith("<locals>", i)) {
        i += "<locals>".length();
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean partStarts(String line, int at) {
    return Character.isJavaIdentifierStart(line.charAt(at)) || line.startsWith("<locals>", at);
  }

  /** Whether a dotted name ends as the names of errors do. */
  public static boolean soundsLikeError(String name) {
    int dot = name.lastIndexOf('.');
    if (WORDS.contains(name)) return false;
    if (!startsUpper(name, dot + 1)) return dot > 0 && isLowerError(name.substring(dot + 1));
    return name.endsWith("Error")
        || name.endsWith("Exception")
        || name.endsWith("Exit")
        || name.endsWith("Interrupt")
        || name.endsWith("Rejection")
        || name.endsWith("Warning")
        || name.endsWith("Fault")
        || name.endsWith("Failure")
        || name.endsWith("Timeout")
        || name.endsWith("ExceptionGroup")
        || name.endsWith("StopIteration")
        || name.endsWith("Expired")
        || name.endsWith("NotFound")
        || name.endsWith("DoesNotExist")
        || name.endsWith("Invalid")
        || name.endsWith("Exists")
        || name.endsWith("Refused")
        || name.endsWith("TooManyRequests")
        || name.endsWith("Forbidden")
        || name.endsWith("Unauthorized")
        || (isCompound(name, dot + 1) && endsAs(name, STATES));
  }

  /** Whether Python may print {@code name} as that of an error: a class, or one of few others. */
  public static boolean mayBeClass(String name) {
    if (name.indexOf('.') >= 0 || startsUpper(name, 0)) return true;
    return name.contains("rror") || name.contains("xception") || isLowerError(name);
  }

  /** Whether two words or more were put together: {@code BrokenProcessPool}. */
  public static boolean isCompound(String name, int from) {
    boolean lower = false;
    for (int i = from; i < name.length(); i++) {
      char c = name.charAt(i);
      if (lower && Character.isUpperCase(c)) return true;
      lower |= Character.isLowerCase(c);
    }
    return false;
  }

  private static boolean endsAs(String name, List<String> ends) {
    for (String end : ends) if (name.endsWith(end)) return true;
    return false;
  }

  private static boolean startsUpper(String name, int from) {
    int i = from;
    while (i < name.length() && name.charAt(i) == '_') i++;
    return i < name.length() && Character.isUpperCase(name.charAt(i));
  }

  /** The lower-case names that Python's modules have for their errors. */
  private static boolean isLowerError(String name) {
    return name.equals("error")
        || name.equals("timeout")
        || name.equals("gaierror")
        || name.equals("herror");
  }

  public static int indent(String line) {
    int i = 0;
    while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) i++;
    return i;
  }

  /** The number at {@code from}, 0 when there is none. */
  public static int number(String line, int from) {
    int value = 0;
    for (int i = from; i < line.length() && i < from + 9; i++) {
      int digit = line.charAt(i) - '0';
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    return value;
  }
}
