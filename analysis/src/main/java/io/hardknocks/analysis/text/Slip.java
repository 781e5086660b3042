package io.hardknocks.analysis.text;

/** How names are misspelled. */
public final class Slip {
  private Slip() {}

  /** Whether one letter is left out, put in or another one, or two have changed places. */
  public static boolean isBetween(String one, String other) {
    int least = Math.min(one.length(), other.length());
    int from = 0;
    while (from < least && one.charAt(from) == other.charAt(from)) from++;
    int end = 0;
    while (end < least - from
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) end++;
    int left = one.length() - from - end;
    int right = other.length() - from - end;
    boolean swapped =
        left == 2
            && right == 2
            && one.charAt(from) == other.charAt(from + 1)
            && one.charAt(from + 1) == other.charAt(from);
    return swapped || (left <= 1 && right <= 1);
  }
}
