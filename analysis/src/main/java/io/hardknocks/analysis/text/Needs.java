package io.hardknocks.analysis.text;

import java.util.List;

/**
 * The literals of which a text, in lower case, has one wherever a regular expression is found in
 * it: to look for those first is quicker than to try the expression at every place. No literals are
 * known of an expression that may be found without any.
 */
public final class Needs {
  private final List<String> literals;

  private Needs(List<String> literals) {
    this.literals = literals;
  }

  /** Those of an expression, for which case may or may not matter. */
  public static Needs of(String regex) {
    return new Needs(List.copyOf(new NeedsReader(regex).read()));
  }

  /** Whether the expression may be found in a text, of which this is the lower case. */
  public boolean mayBeMetBy(Haystack lower) {
    if (literals.isEmpty()) return true;
    for (int i = 0; i < literals.size(); i++) if (lower.has(literals.get(i))) return true;
    return false;
  }

  @Override
  public String toString() {
    return literals.toString();
  }
}
