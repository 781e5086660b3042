package io.hardknocks.cli.option;

import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a script is for. */
public final class StageOptions {
  @Mixin ProjectOption project = new ProjectOption();

  @Option(
      names = "--session",
      paramLabel = "S",
      description = "the goal that the script is for (of a run, by itself: the file's path)")
  @Nullable String session;

  @Option(
      names = "--stage",
      paramLabel = "NAME",
      defaultValue = StageKey.SCRIPT,
      description = "of the session (default: ${DEFAULT-VALUE})")
  String stage = StageKey.SCRIPT;

  public Project project() {
    return project.project();
  }

  /** {@code null} without a session. */
  @Nullable
  public StageKey key() {
    return session == null ? null : of(session);
  }

  /** The stage of another session, when none is named. */
  public StageKey keyOr(String other) {
    return of(session == null ? other : session);
  }

  private StageKey of(String session) {
    return new StageKey(project(), session, stage);
  }
}
