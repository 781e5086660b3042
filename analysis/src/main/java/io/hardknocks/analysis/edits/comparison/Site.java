package io.hardknocks.analysis.edits.comparison;

/**
 * Where in a statement two terms are compared.
 *
 * @param symbol the function that they are an argument of; may be empty
 * @param keyword the name of the argument; may be empty
 * @param condition whether the terms decide what runs
 */
public record Site(String symbol, String keyword, boolean condition) {
  public static final Site STATEMENT = new Site("", "", false);
  public static final Site CONDITION = new Site("", "", true);

  /** Whether it is what a package asks for in its {@code setup}. */
  public boolean requires() {
    return keyword.endsWith("_requires") || keyword.equals("extras_require");
  }

  public Site argumentOf(String function, String name) {
    return new Site(function, name, false);
  }

  public Site inside() {
    return condition ? new Site(symbol, "", false) : this;
  }
}
