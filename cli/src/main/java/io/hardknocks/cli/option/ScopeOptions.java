package io.hardknocks.cli.option;

import io.hardknocks.storage.Scope;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which attempts a report is about, and how it is printed. */
public final class ScopeOptions {
  @Mixin Within within = new Within();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      converter = Converters.Rows.class,
      description = "at most so many rows (default: ${DEFAULT-VALUE})")
  int limit;

  @Option(names = "--json", description = "print JSON")
  boolean json;

  public Scope scope() {
    return within.scope();
  }

  /** How many rows at most. */
  public int limit() {
    return limit;
  }

  /** Whether it is printed as JSON. */
  public boolean json() {
    return json;
  }
}
