package io.hardknocks.analysis.edits.named;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.fact.Facts;
import java.util.List;

/** An edit that errors of one kind name. */
public interface NamedEdit {
  /** The facts that tell it, of which the likeliest comes before all others; added if need be. */
  List<Fact> in(Facts facts);

  /** Those of all that one error names. */
  static List<Fact> of(String message, Scripts scripts, Facts facts) {
    return List.of(
            new RefusedKeyword(message, scripts),
            new AllowedValue(message, scripts),
            new MissingMember(message, scripts),
            new MissingExport(message))
        .stream()
        .map(edit -> edit.in(facts))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
