package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The constant that a function answered and should not have: {@code expected True, got False}. */
public final class GotValue implements Sign {
  private static final Pattern GOT =
      Pattern.compile(
          "(?i)\\b(?:got|but was|received|where) ['\"`]?(True|False|None|null|undefined)\\b");

  private static final double ANSWERED = 0.06;

  private final Set<String> got = new HashSet<>();

  public GotValue(String message) {
    GOT.matcher(message).results().forEach(found -> got.add(found.group(1)));
  }

  /** More for what is answered now instead of it. */
  @Override
  public double score(Fact fact) {
    boolean answers = got.contains(fact.from()) && fact.before().startsWith("return");
    return answers ? ANSWERED : 0;
  }
}
