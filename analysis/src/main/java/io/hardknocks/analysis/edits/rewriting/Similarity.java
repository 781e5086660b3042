package io.hardknocks.analysis.edits.rewriting;

import io.hardknocks.analysis.edits.term.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How much of two statements is the same: 0 nothing, 1 all. */
public final class Similarity {
  private static final Pattern TOKEN = Pattern.compile("\\w+|[^\\w\\s]");

  private static final Pattern TARGET =
      Pattern.compile("(?:[\\w.]++|\\[[^\\[\\]=]{1,80}+])++=(?!=)");
  private static final Pattern CALL =
      Pattern.compile("(?!print\\b|console\\.)(?:\\w++\\.)*+\\w{3,}+\\(");
  private static final double SAME_TARGET = 0.4;
  private static final double SAME_CALL = 0.45;
  private static final double SAME_LEVEL = 0.3;

  private Similarity() {}

  public static double of(Statement a, Statement b) {
    if (a.isImport() != b.isImport()) return 0;
    if (!isOneKind(a, b) || command(a) != command(b)) return 0;
    if (b.isBranchOf(a)) return 1;
    Map<String, Integer> tokens = new TreeMap<>();
    int all = 0;
    for (var token : TOKEN.matcher(a.key()).results().map(r -> r.group()).toList()) {
      int weight = Character.isJavaIdentifierPart(token.charAt(0)) ? 2 : 1;
      tokens.merge(token, weight, Integer::sum);
      all += weight;
    }
    int common = 0;
    for (var token : TOKEN.matcher(b.key()).results().map(r -> r.group()).toList()) {
      int weight = Character.isJavaIdentifierPart(token.charAt(0)) ? 2 : 1;
      all += weight;
      int left = tokens.getOrDefault(token, 0);
      if (left > 0) {
        common += weight;
        tokens.put(token, left - weight);
      }
    }
    double share = 2.0 * common / Math.max(1, all);
    if (sameTarget(a.key(), b.key())) return share + SAME_TARGET * (1 - share);
    if (isOneCall(a.key(), b.key())) return share + SAME_CALL * (1 - share);
    return isOneLevel(a, b) ? share + SAME_LEVEL * (1 - share) : share;
  }

  /** Whether both open a block, or none does, or one is the other with the colon that it lacks. */
  private static boolean isOneKind(Statement a, Statement b) {
    return a.opensBlock() == b.opensBlock()
        || b.key().equals(a.key() + ":")
        || a.key().equals(b.key() + ":");
  }

  /** Whether both set the same variable. */
  private static boolean sameTarget(String a, String b) {
    var target = TARGET.matcher(a);
    return target.lookingAt() && b.startsWith(target.group());
  }

  /** Whether both only call the same function. */
  private static boolean isOneCall(String a, String b) {
    var call = CALL.matcher(a);
    return call.lookingAt() && b.startsWith(call.group());
  }

  /** Whether both decide what runs, or both answer, and neither is within the other. */
  private static boolean isOneLevel(Statement a, Statement b) {
    boolean decide = a.startsWith("if") && b.startsWith("if");
    boolean answer = a.startsWith("return") && b.startsWith("return");
    return (decide || answer) && a.indent() == b.indent();
  }

  private static boolean command(Statement statement) {
    return statement.key().startsWith("!") || statement.key().startsWith("%");
  }
}
