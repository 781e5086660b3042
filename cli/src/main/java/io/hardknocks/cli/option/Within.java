package io.hardknocks.cli.option;

import io.hardknocks.model.Project;
import io.hardknocks.storage.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which attempts are meant: of what project, and since when. */
public final class Within {
  @Option(names = "--project", paramLabel = "P", description = "only this project (default: all)")
  @Nullable String project;

  @Option(
      names = "--since",
      paramLabel = "7d",
      converter = Converters.Since.class,
      description = "only attempts started since then: 7d, 2026-11-02")
  @Nullable Instant since;

  public Scope scope() {
    return new Scope(project == null ? null : new Project(project), since, null);
  }
}
