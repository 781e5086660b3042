package io.hardknocks.engine.lesson;

import io.hardknocks.analysis.edits.Change;
import io.hardknocks.analysis.edits.EditMiner;
import io.hardknocks.analysis.lesson.draft.Repair;
import io.hardknocks.analysis.lesson.file.LessonName;
import io.hardknocks.engine.lesson.Drafting.Draft;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.lesson.Pair;
import io.hardknocks.model.lesson.Teaching;
import io.hardknocks.model.lesson.Trigger;
import io.hardknocks.storage.Storage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What pairs of attempts teach. */
final class Lecture {
  private final Storage storage;
  private final EditMiner miner;
  private final Drafting drafting;

  Lecture(Storage storage, EditMiner miner, Drafting drafting) {
    this.storage = storage;
    this.miner = miner;
    this.drafting = drafting;
  }

  /** What each of these fixes teaches, even if that is nothing. */
  List<Teaching> of(Collection<Fix> fixes) {
    var attempts =
        load(fixes.stream().flatMap(fix -> Stream.of(fix.failed(), fix.fixing())).toList());
    return fixes.parallelStream()
        .map(fix -> teaching(fix, attempts.get(fix.failed()), attempts.get(fix.fixing())))
        .filter(Objects::nonNull)
        .toList();
  }

  /** The draft of a pair, or {@code null} when it teaches nothing, or is not there any more. */
  @Nullable Draft draft(Pair pair) {
    var attempts = load(List.of(pair.failed(), pair.fixing()));
    var failed = attempts.get(pair.failed());
    var fixing = attempts.get(pair.fixing());
    return failed == null || fixing == null ? null : draft(failed, fixing);
  }

  /**
   * Whether several unrelated changes may each have been the repair, or nobody can see what was.
   */
  boolean isWeak(Fix fix) {
    var attempts = load(List.of(fix.failed(), fix.fixing()));
    var failed = attempts.get(fix.failed());
    var fixing = attempts.get(fix.fixing());
    if (failed == null || fixing == null) return false;
    var change = Change.between(failed, fixing);
    if (!change.isOfScripts()) return !change.failingCode().equals(change.fixedCode());
    var edits = miner.mine(change);
    return !edits.isEmpty() && Repair.among(edits) == null;
  }

  private Map<AttemptId, Attempt> load(List<AttemptId> ids) {
    return storage.attempts().findAll(ids).stream()
        .collect(Collectors.toMap(Attempt::id, Function.identity()));
  }

  private @Nullable Teaching teaching(Fix fix, @Nullable Attempt failed, @Nullable Attempt fixing) {
    if (failed == null || fixing == null) return null;
    var draft = draft(failed, fixing);
    return new Teaching(
        draft == null ? null : LessonName.of(fix.project(), draft.trigger(), draft.advice()),
        side(failed),
        side(fixing),
        fix.fingerprint(),
        draft == null ? Trigger.Library.UNKNOWN : draft.trigger().library());
  }

  private static Teaching.Side side(Attempt attempt) {
    return new Teaching.Side(attempt.id(), attempt.stage(), attempt.execution().startedAt());
  }

  private @Nullable Draft draft(Attempt failed, Attempt fixing) {
    // what a policy refused, the policy will refuse again
    if (failed.outcome() == Outcome.REJECTED) return null;
    var change = Change.between(failed, fixing);
    if (!change.isOfScripts()) return null;
    var edits = miner.mine(change);
    if (Repair.among(edits) == null) return null;
    var draft = drafting.draft(failed, fixing, edits);
    return draft == null || OurWords.in(draft, failed, fixing) ? null : draft;
  }
}
