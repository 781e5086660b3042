package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A value that an error refuses, and that gets the name of its argument: it went to another one.
 */
public final class MisplacedValue implements Sign {
  private static final Pattern REFUSED =
      Pattern.compile(
          "(\\S{1,60}) is (?:not (?:an? )?(?:valid|supported|allowed|recogni[sz]ed)|invalid|unknown|unsupported)"
              + "|(?i:\\b(?:got|received|found|invalid|unknown|unsupported|not)\\b(?: \\w{1,20}:?)?) (\\S{1,60})");
  private static final Pattern LITERAL =
      Pattern.compile("-?[\\d.]{1,30}|['\"][^'\"\\n]{1,60}['\"]");

  /** An error that what one argument is in the place of another may have caused. */
  private static final Pattern OF_VALUE = Pattern.compile("(?m)^(?:E\\s+)?(?:Type|Value)Error\\b");

  private static final double NAMED = 0.06;

  /** Where another argument has the place of one that has its name. */
  private static final double TWICE = 0.2;

  private static final double REFUSES = 0.35;
  private static final int LONGEST = 200;

  private final Set<String> values = new HashSet<>();
  private final boolean twice;
  private final boolean ofValue;

  public MisplacedValue(String message) {
    twice = message.contains("multiple values for");
    ofValue = OF_VALUE.matcher(message).find();
    REFUSED
        .matcher(message)
        .results()
        .forEach(r -> values.add(plain(r.group(1) == null ? r.group(2) : r.group(1))));
  }

  private static String plain(String value) {
    return value.replaceAll("['\"`,;:()]|\\.$", "");
  }

  /** More for that. */
  @Override
  public double score(Fact fact) {
    if (fact.strategy() != Strategy.CHANGE_ARGUMENT || !isNamed(fact)) return 0;
    boolean literal = LITERAL.matcher(fact.from()).matches();
    if (literal && values.contains(plain(fact.from()))) return REFUSES;
    if (twice) return TWICE;
    return ofValue ? NAMED : 0;
  }

  private static boolean isNamed(Fact fact) {
    if (fact.to().length() > LONGEST) return false;
    int equals = fact.to().indexOf('=');
    return equals > 0 && fact.to().substring(equals + 1).strip().equals(fact.from());
  }
}
