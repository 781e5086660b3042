package io.hardknocks.cli.option;

import io.hardknocks.model.Project;
import io.hardknocks.storage.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which attempts a report is about, and how it is printed. */
public final class ScopeOptions {
  @Option(names = "--project", paramLabel = "P", description = "only this project (default: all)")
  @Nullable String project;

  @Option(
      names = "--since",
      paramLabel = "7d",
      converter = Converters.Since.class,
      description = "only attempts started since then: 7d, 2026-11-02")
  @Nullable Instant since;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "at most so many rows (default: ${DEFAULT-VALUE})")
  int limit;

  @Option(names = "--json", description = "print JSON")
  boolean json;

  public Scope scope() {
    return new Scope(project == null ? null : new Project(project), since, null);
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
