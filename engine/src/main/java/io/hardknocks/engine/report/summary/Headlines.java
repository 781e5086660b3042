package io.hardknocks.engine.report.summary;

import io.hardknocks.model.Headline;
import io.hardknocks.model.Headline.Blame;

/** A failure as one line of a list. */
public final class Headlines {
  private static final int LONGEST = 160;

  private Headlines() {}

  /**
   * The exception and the first line of its message, without control characters and folders of
   * installed code, at most 160 characters; or that there is none.
   */
  public static String of(Blame failure) {
    var exception = failure.exception().substring(failure.exception().lastIndexOf('.') + 1);
    var message = message(failure.message());
    var line =
        exception.isEmpty() ? message : message.isEmpty() ? exception : exception + ": " + message;
    if (line.isEmpty()) return Headline.UNTOLD;
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  /** The first line of a message, without the folders of the machine's installed code. */
  public static String message(String text) {
    return Places.without(firstLine(text));
  }

  /** The first line that says something, without control characters. */
  public static String firstLine(String text) {
    return text.lines()
        .map(line -> line.replaceAll("\\p{Cntrl}", "").strip())
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("");
  }
}
