package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.model.Strategy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The argument, field or option that an error refuses by its name. */
public final class RefusedArgument implements Sign {
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?i)(?:unexpected keyword|(?:invalid|unknown|unrecogni[sz]ed|unsupported|unexpected) (?:keyword|field|argument|parameter|option|key|property|attribute))"
              + "(?: name)?(?: arguments?)?s?(?: passed to \\w{1,60})?:? \\{?['\"`](\\w{1,100})['\"`]"
              + "|(?i)invalid propert[^'\"`\n]{1,200}['\"`](\\w{1,100})['\"`]");

  /** The name that one argument has now, though another has it already. */
  private static final Pattern TWICE =
      Pattern.compile("multiple\\s+values\\s+for\\s+(?:keyword\\s+)?argument\\s+'(\\w{1,100})'");

  private static final Set<Strategy> OF_ARGUMENTS =
      EnumSet.of(Strategy.REMOVE_ARGUMENT, Strategy.CHANGE_ARGUMENT, Strategy.CHANGE_LITERAL);

  private static final Pattern NAME = Pattern.compile("[a-z_]\\w{1,60}");

  private static final int LONGEST = 2_000;
  private static final double OTHER_CALL = 0.1;
  private static final double NAMED = 0.3;

  private final String name;
  private final String twice;

  public RefusedArgument(String message) {
    name = named(REFUSED, message);
    twice = named(TWICE, message);
  }

  /** The name that an error refuses; empty without one. */
  public static String refused(String message) {
    return named(REFUSED, message);
  }

  private static String named(Pattern pattern, String message) {
    var found = pattern.matcher(message);
    if (!found.find()) return "";
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  /** Whether the fact takes it out of a mapping. */
  @Override
  public boolean tells(Fact fact) {
    return givesName(fact)
        || (names(fact)
            && (!fact.from().equals(name) || isSet(fact) || isRenamed(fact) || isGone(fact)));
  }

  private static boolean isRenamed(Fact fact) {
    return fact.strategy() == Strategy.CHANGE_ARGUMENT && NAME.matcher(fact.to()).matches();
  }

  /** Whether the same function is called without it. */
  private static boolean isGone(Fact fact) {
    var function = fact.symbol().substring(fact.symbol().lastIndexOf('.') + 1);
    return fact.strategy() == Strategy.REMOVE_ARGUMENT
        && has(fact.before(), function)
        && has(fact.after(), function);
  }

  private static boolean has(Statement statement, String name) {
    var key = statement.key();
    return key.length() <= LONGEST && List.of(key.split("\\W+")).contains(name);
  }

  /** Whether what stands alone is the argument with its value. */
  private boolean isSet(Fact fact) {
    return fact.strategy() == Strategy.CHANGE_ARGUMENT
        && fact.before().key().startsWith(name + "=");
  }

  /** Whether an argument has the name now that was given twice, or has it no longer. */
  private boolean givesName(Fact fact) {
    return !twice.isEmpty()
        && OF_ARGUMENTS.contains(fact.strategy())
        && (fact.to().equals(twice) || fact.from().equals(twice));
  }

  /** Whether the fact takes away that very argument, or has another in its place. */
  private boolean names(Fact fact) {
    return !name.isEmpty()
        && OF_ARGUMENTS.contains(fact.strategy())
        && (unquoted(fact.from()).equals(name) || fact.from().startsWith(name + "="));
  }

  /** More for that. */
  @Override
  public double score(Fact fact) {
    if (names(fact) || givesName(fact)) return NAMED;
    return isOtherCall(fact) ? OTHER_CALL : 0;
  }

  /** Whether another function is called that does not take it. */
  private boolean isOtherCall(Fact fact) {
    boolean calls =
        fact.strategy() == Strategy.REPLACE_CALL || fact.strategy() == Strategy.RENAME_FUNCTION;
    if (name.isEmpty() || !calls) return false;
    return takes(fact.before()) && !takes(fact.after());
  }

  private boolean takes(Statement statement) {
    return statement.key().contains("(" + name + "=") || statement.key().contains("," + name + "=");
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 2 && (text.charAt(0) == '"' || text.charAt(0) == '\'');
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
