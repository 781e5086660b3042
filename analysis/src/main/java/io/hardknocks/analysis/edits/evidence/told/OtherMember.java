package io.hardknocks.analysis.edits.evidence.told;

import static io.hardknocks.model.Strategy.CHANGE_ARGUMENT;
import static io.hardknocks.model.Strategy.RENAME_ATTRIBUTE;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.term.Statement;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Another member of the same thing, where the script has and keeps both: {@code node.left} to
 * {@code node.right} is another value and no other name.
 */
public final class OtherMember implements Sign {
  private static final Pattern NAMES =
      Pattern.compile(
          "(?i)attribute|deprecat|remov|renam|no longer|import|module|not defined|undefined|unknown");

  private static final Pattern MEMBER = Pattern.compile("\\w{1,60}(?:\\.\\w{1,60}){1,6}");
  private static final int LONGEST = 2_000;

  private final boolean values;
  private final List<Statement> script;
  private final List<Statement> fixed;

  /**
   * @param script the statements of the failing script
   * @param fixed those of the fixing one
   */
  public OtherMember(String message, List<Statement> script, List<Statement> fixed) {
    values = !message.isBlank() && !NAMES.matcher(message).find();
    this.script = script;
    this.fixed = fixed;
  }

  /** Whether the fact tells it as another value. */
  @Override
  public boolean tells(Fact fact) {
    if (!values || fact.strategy() != CHANGE_ARGUMENT || !isShort(fact)) return false;
    if (!MEMBER.matcher(fact.from()).matches() || !MEMBER.matcher(fact.to()).matches())
      return false;
    int owner = fact.from().lastIndexOf('.') + 1;
    return fact.to().startsWith(fact.from().substring(0, owner))
        && areBoth(fact.from().substring(owner), fact.to().substring(owner));
  }

  /** Whether the fact tells it as another name. */
  @Override
  public boolean misses(Fact fact) {
    return values
        && fact.strategy() == RENAME_ATTRIBUTE
        && isShort(fact)
        && areBoth(fact.from(), fact.to());
  }

  private static boolean isShort(Fact fact) {
    return fact.from().length() + fact.to().length() <= LONGEST;
  }

  /** Whether the failing script has the new one too, and the fixed one the old. */
  private boolean areBoth(String old, String now) {
    return has(script, now) && has(fixed, old);
  }

  private static boolean has(List<Statement> statements, String member) {
    var pattern = Pattern.compile("\\." + Pattern.quote(member) + "\\b");
    return statements.stream().anyMatch(one -> pattern.matcher(one.key()).find());
  }
}
