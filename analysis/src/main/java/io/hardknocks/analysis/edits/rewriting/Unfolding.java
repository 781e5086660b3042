package io.hardknocks.analysis.edits.rewriting;

import io.hardknocks.analysis.edits.term.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements that are written in two steps now and say the same: {@code a = f().g()} is {@code t =
 * f()} and {@code a = t.g()}.
 */
final class Unfolding {
  /**
   * One of them.
   *
   * @param before number of the statement that was
   * @param step number of the one that takes the first value
   * @param after number of the one that does the rest
   */
  record Unfolded(int before, int step, int after) {}

  /** How far the second step may be from the first. */
  private static final int NEAR = 3;

  private static final int LONGEST = 300;
  private static final Pattern STEP = Pattern.compile("(?:(?:const|let|var) )?(\\w+)=(?!=)(.+)");

  private Unfolding() {}

  /** Of the statements from one number to another in both scripts. */
  static Map<Integer, Unfolded> of(
      List<Statement> before, int start, int end, List<Statement> after, int from, int to) {
    var places = new HashMap<String, Integer>();
    for (int i = start; i < end; i++) places.putIfAbsent(before.get(i).key(), i);
    var unfolded = new HashMap<Integer, Unfolded>();
    for (int j = from; j < to - 1; j++) {
      var step = STEP.matcher(after.get(j).key());
      if (after.get(j).key().length() > LONGEST || !step.matches()) continue;
      var name = Pattern.compile("(?<![\\w.])" + step.group(1) + "(?!\\w|=(?!=))");
      var value = Matcher.quoteReplacement(step.group(2));
      for (int k = j + 1; k < Math.min(to, j + 1 + NEAR); k++) {
        var key = after.get(k).key();
        if (key.length() > LONGEST || !key.contains(step.group(1))) continue;
        var whole = places.get(name.matcher(key).replaceAll(value));
        if (whole != null) unfolded.putIfAbsent(whole, new Unfolded(whole, j, k));
      }
    }
    return unfolded;
  }
}
