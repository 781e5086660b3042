package io.hardknocks.engine.report;

import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Project;

/** Commands that tell more, as a person can paste them. */
public final class Hint {
  private Hint() {}

  public static String pattern(Project project, Fingerprint fingerprint) {
    var command = "hardknocks pattern " + fingerprint;
    return project.equals(Project.DEFAULT) ? command : command + " --project " + project.name();
  }
}
