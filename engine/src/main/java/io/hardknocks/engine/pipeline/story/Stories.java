package io.hardknocks.engine.pipeline.story;

import io.hardknocks.engine.record.ReadStep;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Project;
import io.hardknocks.storage.Storage;
import org.jspecify.annotations.Nullable;

/** Tells what was recorded of sessions. */
public record Stories(Storage storage, ReadStep reading) {
  /** {@code null} when the project has no such session. */
  public @Nullable Story of(Project project, String session) {
    var attempts = storage.attempts().ofSession(project, session);
    var steps = storage.steps().ofSession(project, session);
    if (attempts.isEmpty() && steps.isEmpty()) return null;
    var fixes = storage.fixes().of(attempts.stream().map(Attempt::id).toList());
    var errors = new RunErrors(reading).of(attempts, steps);
    return new Story(project, session, attempts, steps, fixes, errors);
  }
}
