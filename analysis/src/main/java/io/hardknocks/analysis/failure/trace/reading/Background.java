package io.hardknocks.analysis.failure.trace.reading;

/**
 * What Python reports beside the error that ends a program: of its tasks, threads and destructors,
 * and of what was left open.
 */
public final class Background {
  private Background() {}

  /** Whether an error that the program goes on after is told below {@code line}. */
  public static boolean announces(String line) {
    return line.contains("Exception ignored in")
        || line.contains("--- Logging error ---")
        || line.endsWith(" exception was never retrieved")
        || line.contains("Exception in callback ")
        || line.startsWith("Exception in Tkinter callback")
        || line.startsWith("Error in atexit.")
        || ofThread(line);
  }

  /** Whether {@code line} reports anything of that kind. */
  public static boolean startsAt(String line) {
    return announces(line)
        || line.startsWith("Unclosed c")
        || line.endsWith("Task was destroyed but it is pending!")
        || isWarning(line);
  }

  /**
   * Other than Java, Python names a thread without quotes: {@code Exception in thread Thread-1:}.
   */
  private static boolean ofThread(String line) {
    var lead = "Exception in thread ";
    return line.startsWith(lead) && line.endsWith(":") && !line.startsWith("\"", lead.length());
  }

  /** {@code a.py:4: RuntimeWarning: coroutine 'load' was never awaited}. */
  private static boolean isWarning(String line) {
    int end = line.indexOf("Warning: ");
    int start = end < 0 ? -1 : line.lastIndexOf(": ", end);
    return start > 0
        && line.indexOf(' ', start + 2) == end + "Warning:".length()
        && Character.isDigit(line.charAt(start - 1));
  }
}
