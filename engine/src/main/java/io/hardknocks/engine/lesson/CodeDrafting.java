package io.hardknocks.engine.lesson;

import io.hardknocks.analysis.gate.Correction;
import io.hardknocks.analysis.lesson.Fixed;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Edit;
import io.hardknocks.model.lesson.Lesson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lessons by what the code of both attempts means. */
public final class CodeDrafting implements Drafting, Correcting {
  @Override
  public @Nullable Draft draft(Attempt failed, Attempt fixing, List<Edit> edits) {
    var failure = failed.failure();
    if (failure == null) return null;
    var source = failed.source();
    var fixed =
        new Fixed(source.language(), source.script(), fixing.source().script(), failure, edits);
    return io.hardknocks.analysis.lesson.Drafting.of(fixed)
        .map(draft -> new Draft(draft.trigger(), draft.advice()))
        .orElse(null);
  }

  @Override
  public @Nullable String corrected(Lesson lesson, String script) {
    return Correction.of(lesson.trigger(), lesson.advice(), script).orElse(null);
  }
}
