package io.hardknocks.analysis.failure.trace.reading;

/** The first line of a message that says where something failed: what did is below a blank line. */
public final class Preamble {
  private static final String KERAS = "Exception encountered when calling ";
  private static final int LONGEST = 400;

  private Preamble() {}

  public static boolean is(CharSequence message) {
    if (message.length() > LONGEST) return false;
    var told = message.toString().strip();
    return told.startsWith(KERAS) && told.indexOf('\n') < 0;
  }
}
