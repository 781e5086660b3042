package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Variables that an error shows with the values that they had: {@code half=0.5}, {@code half was
 * 0.5}. Of these the wrong one is set somewhere.
 */
public final class ShownValues implements Sign {
  private static final Pattern SHOWN =
      Pattern.compile("(?<![\\w.\\[(])([A-Za-z_]\\w{1,60}) ?(?:=(?!=)|\\bwas\\b) ?[-\\w'\"\\[{(]");

  private static final double SET = 0.12;

  private final Set<String> names = new HashSet<>();

  public ShownValues(String message) {
    SHOWN.matcher(message).results().forEach(r -> names.add(r.group(1)));
  }

  /** More for an edit of the statement that sets one of them. */
  @Override
  public double score(Fact fact) {
    var key = fact.before().key();
    int equals = key.indexOf('=');
    boolean sets = equals > 0 && names.contains(key.substring(0, equals));
    return sets && !fact.before().opensBlock() ? SET : 0;
  }
}
