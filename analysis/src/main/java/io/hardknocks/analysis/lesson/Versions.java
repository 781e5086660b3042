package io.hardknocks.analysis.lesson;

import io.hardknocks.model.lesson.Trigger.Library;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of version numbers: number by number, then by what follows. */
public final class Versions {
  private static final Pattern PART = Pattern.compile("[0-9]+|[a-zA-Z]+");

  /** {@code 1.9} before {@code 1.10}; {@code 2.0rc1} before {@code 2.0}; empty before all. */
  public static final Comparator<String> ORDER = Versions::compare;

  private Versions() {}

  /**
   * Whether a version is of a release series in which a lesson's failure was seen, or of one
   * between them; also where one of them is not known. A series is what shares the first number,
   * and the second where the first is 0.
   */
  public static boolean covers(Library library, String version) {
    if (version.isEmpty() || library.oldest().isEmpty() || library.newest().isEmpty()) return true;
    var series = series(version);
    return compare(series(library.oldest()), series) <= 0
        && compare(series, series(library.newest())) <= 0;
  }

  private static String series(String version) {
    var parts = version.split("\\.", 3);
    return parts[0].equals("0") && parts.length > 1 ? parts[0] + "." + parts[1] : parts[0];
  }

  private static int compare(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) return Integer.compare(a.length(), b.length());
    var left = PART.matcher(a);
    var right = PART.matcher(b);
    while (true) {
      boolean more = left.find();
      boolean others = right.find();
      if (!more || !others) return more ? rest(left) : others ? -rest(right) : 0;
      int order = parts(left.group(), right.group());
      if (order != 0) return order;
    }
  }

  /** A letter after the end is a version on the way to it. */
  private static int rest(Matcher part) {
    return Character.isLetter(part.group().charAt(0)) && !isAfter(part.group()) ? -1 : 1;
  }

  private static int parts(String a, String b) {
    boolean number = Character.isDigit(a.charAt(0));
    boolean other = Character.isDigit(b.charAt(0));
    if (number && other) return new BigInteger(a).compareTo(new BigInteger(b));
    if (number != other) return number ? 1 : -1;
    return isAfter(a) == isAfter(b) ? a.compareTo(b) : isAfter(a) ? 1 : -1;
  }

  private static boolean isAfter(String word) {
    return word.equals("post");
  }
}
