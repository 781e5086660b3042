package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A parameter that is called otherwise, where an error has its old name or its new one, or an
 * argument, where it has both: then it was more than a matter of taste.
 */
public final class NamedParameter implements Sign {
  private static final Pattern QUOTED = Pattern.compile("['\"`](\\w{2,60})['\"`]");
  private static final Pattern NAME = Pattern.compile("\\w{2,60}");

  private final Set<String> names = new HashSet<>();

  public NamedParameter(String message) {
    QUOTED.matcher(message).results().forEach(r -> names.add(r.group(1)));
  }

  /** Whether the fact tells that. */
  @Override
  public boolean tells(Fact fact) {
    boolean old = names.contains(fact.from());
    boolean now = names.contains(fact.to());
    return fact.strategy() == Strategy.CHANGE_ARGUMENT
        && NAME.matcher(fact.from()).matches()
        && NAME.matcher(fact.to()).matches()
        && (isDefined(fact) ? old || now : old && now);
  }

  private static boolean isDefined(Fact fact) {
    return fact.before().startsWith("def") || fact.before().startsWith("async def");
  }
}
