package io.hardknocks.analysis.edits;

/**
 * Where in a statement two terms are compared.
 *
 * @param symbol the function that they are an argument of; may be empty
 * @param keyword the name of the argument; may be empty
 * @param condition whether the terms decide what runs
 */
record Site(String symbol, String keyword, boolean condition) {
  static final Site STATEMENT = new Site("", "", false);
  static final Site CONDITION = new Site("", "", true);

  Site argumentOf(String function, String name) {
    return new Site(function, name, false);
  }

  Site inside() {
    return condition ? new Site(symbol, "", false) : this;
  }
}
