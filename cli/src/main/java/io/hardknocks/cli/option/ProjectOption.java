package io.hardknocks.cli.option;

import io.hardknocks.model.Project;
import picocli.CommandLine.Option;

/** The one project that a command works in. */
public final class ProjectOption {
  @Option(
      names = "--project",
      paramLabel = "P",
      defaultValue = "default",
      description = "project (default: ${DEFAULT-VALUE})")
  String name = "default";

  public Project project() {
    return new Project(name);
  }
}
