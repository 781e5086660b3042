package io.hardknocks.analysis.failure.rules;

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

  private static int lastOf(String text, char separator, int end) {
    return end < 0 ? text.lastIndexOf(separator) : text.lastIndexOf(separator, end);
  }
}
