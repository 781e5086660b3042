package io.hardknocks.analysis.failure.trace.reading;

import io.hardknocks.analysis.code.TableFile;
import java.util.regex.Pattern;

/** Messages of Python of one line: what stands below one is no part of it. */
public final class WholeSentence {
  private static final int LONGEST = 600;

  private static final Pattern WHOLE =
      Pattern.compile(String.join("|", TableFile.entries(WholeSentence.class, "whole.sentences")));

  private WholeSentence() {}

  /** Whether the first line of a message is all of it. */
  public static boolean is(CharSequence first) {
    return !first.isEmpty() && first.length() <= LONGEST && WHOLE.matcher(first).matches();
  }
}
