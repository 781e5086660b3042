package io.hardknocks.analysis.failure.trace.reading;

import io.hardknocks.analysis.failure.trace.text.Text;

/**
 * What Python reports beside the error that ends a program: of its tasks, threads and destructors,
 * and of what was left open.
 */
public final class Background {
  private Background() {}

  /** Whether {@link #announces} may hold for a line of the text: most texts have none. */
  public static boolean mayBeIn(Text text) {
    return text.hasAny(
        "Exception i",
        "--- Logging error ---",
        "exception was never retrieved",
        "Error in atexit.");
  }

  /** Whether an error that the program goes on after is told below {@code line}. */
  public static boolean announces(String line) {
    return line.contains("Exception ignored ")
        || line.contains("--- Logging error ---")
        || line.endsWith(" exception was never retrieved")
        || line.contains("Exception in callback ")
        || line.startsWith("Exception in Tkinter callback")
        || line.startsWith("Error in atexit.")
        || ofThread(line);
  }

  /** Whether {@code line} reports anything of that kind. */
  public static boolean startsAt(String line) {
    if (line.isEmpty()) return false;
    return switch (line.charAt(0)) {
      case 'U' -> line.startsWith("Unclosed c");
      case 'E', 'T', 'F', '_', '-' ->
          announces(line) || line.endsWith("but it is pending!") || isWarning(line);
      default -> isWarning(line);
    };
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
