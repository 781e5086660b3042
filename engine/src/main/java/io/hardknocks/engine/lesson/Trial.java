package io.hardknocks.engine.lesson;

import io.hardknocks.analysis.failure.fingerprint.FingerprintV1;
import io.hardknocks.engine.lesson.Replay.Impossible;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.Category;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.SourceLine;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.Pair;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Proof.Result;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson and all that is needed to run its scripts again: the store may be closed meanwhile.
 * Nothing of it is kept.
 */
public final class Trial {
  /** A pair, and its attempts where they are kept still. */
  record Loaded(Pair pair, @Nullable Attempt failed, @Nullable Attempt fixing) {}

  private final Lesson lesson;
  private final List<Loaded> pairs;
  private final Replay replay;
  private final Correcting correcting;
  private final InstantSource clock;

  Trial(
      Lesson lesson,
      List<Loaded> pairs,
      Replay replay,
      Correcting correcting,
      InstantSource clock) {
    this.lesson = lesson;
    this.pairs = List.copyOf(pairs);
    this.replay = replay;
    this.correcting = correcting;
    this.clock = clock;
  }

  /**
   * Tries the first pair, and the latest ones where that does not hold.
   *
   * @return what came of it; empty for a lesson that no pair taught
   */
  public List<Proof> run() {
    var proofs = new ArrayList<Proof>();
    for (var pair : pairs) {
      var proof = prove(pair);
      proofs.add(proof);
      if (proof.result() == Result.HOLDS) break;
    }
    return proofs;
  }

  private Proof prove(Loaded loaded) {
    try {
      return proof(loaded.pair(), found(loaded));
    } catch (Impossible e) {
      return proof(loaded.pair(), new Finding(Result.NOT_RUNNABLE, oneLine(e.getMessage())));
    }
  }

  private Proof proof(Pair pair, Finding finding) {
    return new Proof(lesson.id(), pair, finding.result(), finding.detail(), clock.instant());
  }

  /** What was seen. */
  private record Finding(Result result, String detail) {}

  private Finding found(Loaded loaded) throws Impossible {
    var failed = loaded.failed();
    var fixing = loaded.fixing();
    if (failed == null) throw new Impossible("attempt " + loaded.pair().failed() + " is forgotten");
    if (fixing == null) throw new Impossible("attempt " + loaded.pair().fixing() + " is forgotten");
    var again = replay.run(failed, failed.source().script());
    if (isMissing(again, failed)) return new Finding(Result.NOT_RUNNABLE, "it " + ending(again));
    if (!fails(again, failed)) return new Finding(Result.NO_FAILURE, "it " + ending(again));
    var fixed = replay.run(fixing, fixing.source().script());
    if (fixed.outcome() != Outcome.SUCCEEDED)
      return new Finding(Result.NO_FIX, "the fixing script " + ending(fixed));
    return lesson.advice().mechanical() ? edited(failed, again) : new Finding(Result.HOLDS, "");
  }

  private Finding edited(Attempt failed, Attempt again) throws Impossible {
    var script = correcting.corrected(lesson, failed.source().script());
    if (script == null)
      return new Finding(Result.EDIT_NOT_ENOUGH, "the edit cannot be made in the failing script");
    var edited = replay.run(failed, script);
    return isPast(edited, again, Edited.of(failed.source().script(), script))
        ? new Finding(Result.HOLDS, "")
        : new Finding(Result.EDIT_NOT_ENOUGH, "with the edit alone it " + ending(edited));
  }

  /** Whether it lacks a module that was there before. */
  private static boolean isMissing(Attempt again, Attempt before) {
    return isImport(again.failure()) && !isImport(before.failure());
  }

  private static boolean isImport(@Nullable Failure failure) {
    return failure != null && failure.category() == Category.IMPORT_ERROR;
  }

  /** Whether it fails as before: a record may have a shorter trace than a run, or none. */
  private static boolean fails(Attempt again, Attempt before) {
    var now = again.failure();
    var then = before.failure();
    if (now == null || then == null) return false;
    if (now.fingerprint().equals(then.fingerprint())) return true;
    return withoutPlace(now).equals(withoutPlace(then)) && isAt(then.line(), now.line());
  }

  private static boolean isAt(@Nullable SourceLine then, @Nullable SourceLine now) {
    return then == null || (now != null && now.number() == then.number());
  }

  private static Fingerprint withoutPlace(Failure failure) {
    return FingerprintV1.of(FingerprintV1.parts(failure.exception(), failure.message(), List.of()));
  }

  /**
   * Whether it succeeds, or fails otherwise at a later line that has nothing of the edit: what the
   * edit made and the next line cannot use is only half of a fix.
   */
  private static boolean isPast(Attempt edited, Attempt before, Edited what) {
    var now = edited.failure();
    var then = before.failure();
    if (now == null || then == null) return edited.outcome() == Outcome.SUCCEEDED;
    return !now.fingerprint().equals(then.fingerprint())
        && now.line() != null
        && then.line() != null
        && now.line().number() > then.line().number()
        && !what.explains(now.line(), now.message());
  }

  private static String ending(Attempt attempt) {
    var failure = attempt.failure();
    return failure == null
        ? attempt.outcome().wire().replace('_', ' ')
        : "failed with " + oneLine(failure.headline());
  }

  private static String oneLine(@Nullable String text) {
    var line = String.valueOf(text).strip().replaceAll("\\s+", " ");
    return line.length() <= 300 ? line : line.substring(0, 299) + "…";
  }
}
