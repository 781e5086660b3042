package io.hardknocks.storage.contract;

import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Edit;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.Strategy;
import io.hardknocks.model.lesson.Advice;
import io.hardknocks.model.lesson.Evidence;
import io.hardknocks.model.lesson.Exposure;
import io.hardknocks.model.lesson.Feedback;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.LessonOrigin;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Pair;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Ruling;
import io.hardknocks.model.lesson.Sign;
import io.hardknocks.model.lesson.Teaching;
import io.hardknocks.model.lesson.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A small lesson for tests: {@code LessonSample.of(7).fixes(3).state(ACTIVE).lesson()}. */
public record LessonSample(
    LessonId id,
    Project project,
    LessonOrigin origin,
    LessonState state,
    Set<Fingerprint> fingerprints,
    String text,
    long fixes) {

  /** A mined candidate of the default project with one fix, about no failure. */
  public static LessonSample of(int number) {
    return new LessonSample(
        id(number),
        Project.DEFAULT,
        LessonOrigin.MINED,
        LessonState.CANDIDATE,
        Collections.emptySortedSet(),
        "use b instead of a",
        1);
  }

  public static LessonId id(int number) {
    return new LessonId("l-%016x".formatted(number));
  }

  public LessonSample project(String name) {
    return new LessonSample(id, new Project(name), origin, state, fingerprints, text, fixes);
  }

  public LessonSample origin(LessonOrigin other) {
    return new LessonSample(id, project, other, state, fingerprints, text, fixes);
  }

  public LessonSample state(LessonState other) {
    return new LessonSample(id, project, origin, other, fingerprints, text, fixes);
  }

  /** About the failures of these words. */
  public LessonSample about(String... words) {
    var prints = new TreeSet<Fingerprint>();
    for (var word : words) prints.add(Sample.print(word));
    return new LessonSample(id, project, origin, state, prints, text, fixes);
  }

  public LessonSample text(String other) {
    return new LessonSample(id, project, origin, state, fingerprints, other, fixes);
  }

  public LessonSample fixes(long count) {
    return new LessonSample(id, project, origin, state, fingerprints, text, count);
  }

  public Lesson lesson() {
    var edit = new Edit(Strategy.RENAME_FUNCTION, "a", "b", "m.a", 3, 0.1 + 0.2);
    return new Lesson(
        id,
        project,
        new Trigger(
            "python",
            new TreeSet<>(fingerprints),
            new Sign(Sign.Kind.SYMBOL, text, text),
            new Trigger.Library(text, "1.0", text)),
        new Advice("Use b: " + text, text, text, edit, true),
        origin,
        state,
        evidence());
  }

  private Evidence evidence() {
    if (fixes == 0) return Evidence.NONE;
    return new Evidence(
        List.of(pair("bad", "good")), fixes, 1, Sample.EPOCH, Sample.EPOCH.plusNanos(1_000));
  }

  /** What a fix of two sessionless samples taught. */
  public Teaching teaching(String failed, String fixing, long minute) {
    return new Teaching(
        id,
        side(failed, minute),
        side(fixing, minute + 1),
        Sample.print("x"),
        new Trigger.Library("m", "1.0", "1.0"));
  }

  private Teaching.Side side(String attempt, long minute) {
    return new Teaching.Side(
        new AttemptId(attempt), new StageKey(project, "s", "script"), minute(minute));
  }

  public Proof proof(Proof.Result result, long minute) {
    return new Proof(id, pair("bad", "good"), result, text, minute(minute));
  }

  public Ruling ruling(Ruling.Choice choice, long minute) {
    return new Ruling(id, choice, minute(minute));
  }

  public Feedback feedback(Feedback.Result result, long minute) {
    return new Feedback(id, result, "agent", "s", text, minute(minute));
  }

  /** At the script of a session. */
  public Exposure exposure(String session, boolean shown, long minute) {
    var stage = new StageKey(project, session, StageKey.SCRIPT);
    return new Exposure(id, stage, Exposure.Channel.GATE, shown, minute(minute));
  }

  private static Pair pair(String failed, String fixing) {
    return new Pair(new AttemptId(failed), new AttemptId(fixing));
  }

  private static Instant minute(long minute) {
    return Sample.EPOCH.plus(Duration.ofMinutes(minute));
  }
}
