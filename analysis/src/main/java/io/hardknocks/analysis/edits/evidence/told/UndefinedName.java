package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.model.Strategy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A name that an error says is not defined, and that an import brings now. */
public final class UndefinedName implements Sign {
  private static final Pattern UNDEFINED =
      Pattern.compile(
          "\\bname '(\\w{1,100})' is not defined|^(?:Uncaught )?ReferenceError: (\\w{1,100}) is not defined");

  private static final Set<Strategy> IMPORTS =
      EnumSet.of(Strategy.ADD_IMPORT, Strategy.REPLACE_IMPORT);

  private static final double BROUGHT = 0.4;
  private static final int LONGEST = 1_000;

  private final String name;

  public UndefinedName(String message) {
    var found = UNDEFINED.matcher(message);
    if (!found.find()) name = "";
    else name = found.group(1) == null ? found.group(2) : found.group(1);
  }

  /** More for the import whose statement has it. */
  @Override
  public double score(Fact fact) {
    if (name.isEmpty() || !IMPORTS.contains(fact.strategy())) return 0;
    var statement = fact.after().key();
    boolean brings =
        statement.length() <= LONGEST && List.of(statement.split("\\W+")).contains(name);
    return brings ? BROUGHT : 0;
  }
}
