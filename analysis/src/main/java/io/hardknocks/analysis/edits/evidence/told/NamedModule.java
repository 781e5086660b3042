package io.hardknocks.analysis.edits.evidence.told;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.term.Statement;
import io.hardknocks.model.Strategy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The module that an error says is not there, where the script imports that very module. */
public final class NamedModule implements Sign {
  private static final Pattern MISSING =
      Pattern.compile(
          "(?:No module named|Cannot find (?:module|package)|Can't resolve) ['\"]?([\\w./@-]{1,200})");

  private static final Set<Strategy> IMPORTS =
      EnumSet.of(Strategy.REPLACE_IMPORT, Strategy.REMOVE_IMPORT);

  private static final double WITHIN = -0.02;
  private static final double SIBLING = -0.25;
  private static final int LONGEST = 2_000;

  private final String name;

  public NamedModule(String message, List<Statement> script) {
    var found = MISSING.matcher(message);
    var module = found.find() ? found.group(1) : "";
    name = !module.isEmpty() && isImported(module, script) ? module : "";
  }

  private static boolean isImported(String module, List<Statement> script) {
    return script.stream()
        .filter(Statement::isImport)
        .filter(statement -> statement.key().length() <= LONGEST)
        .anyMatch(statement -> List.of(statement.key().split("[^\\w./@-]+")).contains(module));
  }

  /** Less for a module in it, and for another one, which may have a word of the error too. */
  @Override
  public double score(Fact fact) {
    if (name.isEmpty() || !IMPORTS.contains(fact.strategy())) return 0;
    if (fact.from().equals(name)) return 0;
    return isIn(fact.from()) || isIn(fact.symbol()) ? WITHIN : SIBLING;
  }

  private boolean isIn(String imported) {
    return imported.equals(name)
        || imported.startsWith(name + ".")
        || imported.startsWith(name + "/");
  }
}
