package io.hardknocks.analysis.failure.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The parts of an exception's name as languages print it. */
public final class ExceptionName {
  private ExceptionName() {}

  /** Without its packages, modules or namespaces: {@code IOException}. */
  public static String simple(String exception) {
    int end = exception.indexOf(' ');
    int from = Math.max(lastOf(exception, '.', end), lastOf(exception, ':', end));
    from = Math.max(from, Math.max(lastOf(exception, '\\', end), lastOf(exception, '$', end)));
    return from < 0 || from == exception.length() - 1 ? exception : exception.substring(from + 1);
  }

  /** What stands in brackets behind a name: {@code ERR_INVALID_URL}; empty when nothing does. */
  static String bracketed(String exception) {
    int open = exception.endsWith("]") ? exception.indexOf(" [") : -1;
    return open < 0 ? "" : exception.substring(open + 2, exception.length() - 1);
  }

  /** All that it is known by: as printed, by its code in brackets, without that, and simple. */
  static Set<String> all(String exception) {
    var code = bracketed(exception);
    if (code.isEmpty()) return new LinkedHashSet<>(List.of(exception, simple(exception)));
    var name = exception.substring(0, exception.length() - code.length() - 3);
    return new LinkedHashSet<>(List.of(exception, code, name, simple(name)));
  }

  private static int lastOf(String text, char separator, int end) {
    return end < 0 ? text.lastIndexOf(separator) : text.lastIndexOf(separator, end);
  }
}
