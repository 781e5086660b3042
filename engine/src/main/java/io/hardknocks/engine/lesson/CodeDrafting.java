package io.hardknocks.engine.lesson;

import io.hardknocks.analysis.gate.Correction;
import io.hardknocks.analysis.lesson.draft.comparison.Fixed;
import io.hardknocks.analysis.symbols.LibraryVersions;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Edit;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.Trigger;
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
    return io.hardknocks.analysis.lesson.draft.Drafting.of(fixed)
        .map(draft -> new Draft(seenWith(draft.trigger(), failed), draft.advice()))
        .orElse(null);
  }

  /** With the version of the library that the attempt ran with, where it is known. */
  private static Trigger seenWith(Trigger trigger, Attempt failed) {
    var symbol = trigger.sign().symbol();
    int dot = symbol.indexOf('.');
    var root = dot < 0 ? symbol : symbol.substring(0, dot);
    var version = LibraryVersions.of(failed.labels()).versions().get(root);
    if (version == null) return trigger;
    var library = new Trigger.Library(root, version, version);
    return new Trigger(trigger.language(), trigger.fingerprints(), trigger.sign(), library);
  }

  @Override
  public @Nullable String corrected(Lesson lesson, String script) {
    return Correction.of(lesson.trigger(), lesson.advice(), script).orElse(null);
  }
}
