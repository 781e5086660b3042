package io.hardknocks.analysis.lesson.draft.call;

import io.hardknocks.analysis.lesson.draft.comparison.Candidate;
import io.hardknocks.analysis.lesson.draft.comparison.Comparison;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.script.PromisedModules;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Sign;
import java.util.List;
import java.util.regex.Pattern;

/** Functions of Node.js that call back, and that were awaited instead. */
public final class PromisedCalls {
  private static final Pattern NO_FUNCTION =
      Pattern.compile("must be of type function\\b|[Cc]allback must be a function");

  private static final String ANY = ".*";

  private final Comparison scripts;

  public PromisedCalls(Comparison scripts) {
    this.scripts = scripts;
  }

  /** To take the function from where it gives a promise. */
  public List<Candidate> of() {
    if (!NO_FUNCTION.matcher(scripts.message().text()).find()) return List.of();
    return scripts.before().all().stream()
        .filter(use -> use.key().endsWith(PromisedModules.AWAITED) && !use.guarded())
        .filter(scripts::onFailingLine)
        .limit(1)
        .map(this::candidate)
        .toList();
  }

  private Candidate candidate(Use use) {
    var key = use.key();
    var module = key.substring(0, key.length() - PromisedModules.AWAITED.length());
    return new Candidate(
        new Sign(Sign.Kind.SYMBOL, key, ""),
        use.node(),
        Strategy.RENAME_FUNCTION,
        module + ANY,
        PromisedModules.of(module) + ANY,
        line(use));
  }

  /** The line that repairs it: it may be the one of the import. */
  private String line(Use use) {
    var now = scripts.lineInstead(use.node());
    if (!now.isEmpty()) return now;
    var before = scripts.before().tree().source();
    return scripts
        .after()
        .tree()
        .source()
        .lines()
        .map(String::strip)
        .filter(line -> line.contains("promises") && !before.contains(line))
        .findFirst()
        .orElse("");
  }
}
