package io.hardknocks.analysis.edits.named;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.model.Strategy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A name that its module does not have: what is called instead, or became of this very import. */
final class MissingExport implements NamedEdit {
  private static final Pattern MISSING =
      Pattern.compile(
          "cannot import name '?(\\w{1,100})'? from (?:partially initialized module )?'([\\w.]{1,200})'");

  private static final Set<Strategy> OF_IMPORTS =
      EnumSet.of(Strategy.REPLACE_IMPORT, Strategy.REMOVE_IMPORT);

  private final String missing;

  MissingExport(String message) {
    var found = MISSING.matcher(message);
    missing = found.find() ? found.group(2) + "." + found.group(1) : "";
  }

  @Override
  public List<Fact> in(Facts facts) {
    var imports =
        facts.all().stream()
            .filter(fact -> OF_IMPORTS.contains(fact.strategy()) && fact.from().equals(missing))
            .toList();
    boolean gone = imports.stream().allMatch(fact -> fact.strategy() == Strategy.REMOVE_IMPORT);
    var instead = gone ? called(facts) : List.<Fact>of();
    return instead.isEmpty() || imports.isEmpty() ? imports : instead;
  }

  /** What is called instead of it. */
  private List<Fact> called(Facts facts) {
    return facts.all().stream()
        .filter(fact -> fact.strategy() == Strategy.REPLACE_CALL && !fact.second())
        .filter(fact -> fact.symbol().equals(missing))
        .toList();
  }
}
