package io.hardknocks.cli;

import io.hardknocks.model.Project;
import picocli.CommandLine.Option;

/** The one project that a command works in. */
final class ProjectOption {
  @Option(
      names = "--project",
      paramLabel = "P",
      defaultValue = "default",
      description = "project (default: ${DEFAULT-VALUE})")
  String name = "default";

  Project project() {
    return new Project(name);
  }
}
