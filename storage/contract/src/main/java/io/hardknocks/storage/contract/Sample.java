package io.hardknocks.storage.contract;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Category;
import io.hardknocks.model.Execution;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Labels;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Output;
import io.hardknocks.model.Project;
import io.hardknocks.model.Severity;
import io.hardknocks.model.Source;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Turn;
import io.hardknocks.model.Usage;
import io.hardknocks.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A small attempt for tests: {@code Sample.of("a").session("s").minute(3).failed("import")}.
 * Minutes count from {@link #EPOCH}.
 */
public record Sample(
    String id,
    StageKey stage,
    Instant startedAt,
    Outcome outcome,
    @Nullable Fingerprint fingerprint,
    Category category,
    SortedSet<String> tags,
    String script,
    SortedSet<String> uses) {
  /** Minute 0 of all samples: a midnight. */
  public static final Instant EPOCH = Instant.parse("2026-03-01T00:00:00Z");

  /** A success of session {@code s} of the default project at minute 0. */
  public static Sample of(String id) {
    var stage = new StageKey(Project.DEFAULT, "s", StageKey.SCRIPT);
    return new Sample(
        id,
        stage,
        EPOCH,
        Outcome.SUCCEEDED,
        null,
        Category.UNKNOWN,
        Collections.emptySortedSet(),
        "print(1)",
        Collections.emptySortedSet());
  }

  /** A fingerprint made from a word. */
  public static Fingerprint print(String word) {
    return new Fingerprint("v1-%016x".formatted(Integer.toUnsignedLong(word.hashCode())));
  }

  public Sample project(String name) {
    return stage(new StageKey(new Project(name), stage.session(), stage.name()));
  }

  public Sample session(String session) {
    return stage(new StageKey(stage.project(), session, stage.name()));
  }

  public Sample stage(String name) {
    return stage(new StageKey(stage.project(), stage.session(), name));
  }

  private Sample stage(StageKey key) {
    return new Sample(id, key, startedAt, outcome, fingerprint, category, tags, script, uses);
  }

  public Sample minute(long minute) {
    return at(EPOCH.plus(Duration.ofMinutes(minute)));
  }

  public Sample at(Instant start) {
    return new Sample(id, stage, start, outcome, fingerprint, category, tags, script, uses);
  }

  public Sample outcome(Outcome any) {
    var print = any.failed() ? print("any") : null;
    return new Sample(id, stage, startedAt, any, print, category, tags, script, uses);
  }

  public Sample failed(String word) {
    return new Sample(
        id, stage, startedAt, Outcome.FAILED, print(word), category, tags, script, uses);
  }

  public Sample category(Category of) {
    return new Sample(id, stage, startedAt, outcome, fingerprint, of, tags, script, uses);
  }

  public Sample tags(String... some) {
    var set = new TreeSet<>(List.of(some));
    return new Sample(id, stage, startedAt, outcome, fingerprint, category, set, script, uses);
  }

  public Sample script(String text) {
    return new Sample(id, stage, startedAt, outcome, fingerprint, category, tags, text, uses);
  }

  public Sample uses(String... names) {
    var set = new TreeSet<>(List.of(names));
    return new Sample(id, stage, startedAt, outcome, fingerprint, category, tags, script, set);
  }

  public Attempt attempt() {
    return new Attempt(
        new AttemptId(id),
        stage,
        new Turn(0, Turn.LLM, null),
        new Source("python", script, "", "", ""),
        new Execution(startedAt, Duration.ofMillis(5), outcome, 0, Usage.UNKNOWN),
        Output.NONE,
        failure(),
        Labels.NONE.using(uses));
  }

  private @Nullable Failure failure() {
    if (fingerprint == null) return null;
    var verdict = new Verdict(category, Severity.HIGH, true, false, false, "Do better.", "rule");
    return new Failure("Error", "of " + id, verdict, List.of(), null, fingerprint, tags);
  }

  /** The fix of this failing sample by another attempt. */
  public Fix fixedBy(String fixing) {
    if (fingerprint == null) throw new IllegalStateException(id + " did not fail");
    return new Fix(
        new AttemptId(id),
        new AttemptId(fixing),
        stage.project(),
        fingerprint,
        startedAt,
        Fix.Evidence.SAME_STAGE);
  }
}
