package io.hardknocks.embedded;

import io.hardknocks.analysis.lesson.LessonSettings;
import io.hardknocks.analysis.policy.Policy;
import io.hardknocks.embedded.folder.LessonFolder;
import io.hardknocks.engine.AttemptIds;
import io.hardknocks.engine.gate.Answer;
import io.hardknocks.engine.gate.AskLessons;
import io.hardknocks.engine.gate.Question;
import io.hardknocks.engine.gate.Refutations;
import io.hardknocks.engine.lesson.Correcting;
import io.hardknocks.engine.lesson.LearnLessons;
import io.hardknocks.engine.lesson.LessonReport;
import io.hardknocks.engine.lesson.ProveLessons;
import io.hardknocks.engine.lesson.Replay;
import io.hardknocks.engine.lesson.Trial;
import io.hardknocks.engine.lesson.audit.AuditLessons;
import io.hardknocks.engine.record.Understand;
import io.hardknocks.engine.run.RunScript;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Project;
import io.hardknocks.model.lesson.Exposure;
import io.hardknocks.model.lesson.Feedback;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.LessonState;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Ruling;
import io.hardknocks.model.lesson.Teaching;
import io.hardknocks.sandbox.Interpreter;
import io.hardknocks.sandbox.Language;
import io.hardknocks.sandbox.Sandbox;
import io.hardknocks.storage.LessonQuery;
import io.hardknocks.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The lessons of a memory. Thread-safe. */
public final class Lessons {
  // A script waits for what is said of it.
  private static final Duration BEFORE_A_SCRIPT = Duration.ofSeconds(1);

  private final SharedStore shared;
  private final Storage storage;
  private final LearnLessons learn;
  private final Lazy<Understand> understand;
  private final Correcting correcting;
  private final LessonSettings settings;
  private final AttemptIds ids;
  private final InstantSource clock;
  private final AskLessons gate;
  private volatile boolean followed;

  Lessons(
      SharedStore shared,
      Storage storage,
      LearnLessons learn,
      Lazy<Understand> understand,
      Correcting correcting,
      LessonSettings settings,
      AttemptIds ids,
      InstantSource clock) {
    this.shared = shared;
    this.storage = storage;
    this.learn = learn;
    this.understand = understand;
    this.correcting = correcting;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
    this.gate = new AskLessons(storage, settings, clock);
  }

  /** How scripts are run again. */
  public record Runs(
      Sandbox sandbox,
      @Nullable Policy policy,
      BiFunction<Language, Path, Interpreter> interpreters) {}

  public LessonSettings settings() {
    return settings;
  }

  /**
   * Learns from what was recorded since, as far as it gets in this time.
   *
   * @return whether nothing is left
   */
  boolean catchUp(Duration longest) {
    if (!settings.enabled()) return true;
    long end = System.nanoTime() + longest.toNanos();
    return learn.catchUp(() -> System.nanoTime() >= end);
  }

  /** As {@link #catchUp}, for one who does so again and again. */
  boolean follow(Duration longest) {
    followed = true;
    return catchUp(longest);
  }

  /**
   * Learns from what was recorded, as far as it gets in this time: of many attempts that were taken
   * in at once that may be minutes, for which everything here but {@link #ask} waits.
   *
   * @return whether nothing is left
   */
  public boolean learn(Duration longest) {
    shared.open();
    return followed || catchUp(longest);
  }

  /**
   * How much of what was recorded the lessons are of, 0 to 1; 1 as well while nobody asked for any,
   * or another process has the store.
   */
  public double learned() {
    return shared.isOpen() && settings.enabled() ? learn.learned() : 1;
  }

  private void ready() {
    shared.open();
    if (!settings.enabled()) return;
    if (followed) learn.catchUpWithFew();
    else learn.catchUp();
  }

  /** Lessons, most fixes first. */
  public List<Lesson> list(@Nullable Project project, Set<LessonState> states) {
    ready();
    return learn.all(project, states);
  }

  /**
   * @throws NoSuchRecord when none or several lessons have an id that starts so
   */
  public LessonReport lesson(String prefix) {
    ready();
    var found = storage.lessons().startingWith(null, prefix, 2);
    return report(NoSuchRecord.only(found, "lesson", prefix, "hardknocks lessons"));
  }

  private LessonReport report(LessonId id) {
    return learn.report(storage.lessons().findAll(List.of(id))).getFirst();
  }

  /** Decides about a lesson, and gives it as it stands then. */
  public LessonReport decide(LessonId id, Ruling.Choice choice) {
    ready();
    learn.keep(new Ruling(id, choice, clock.instant()));
    return report(id);
  }

  /**
   * Keeps what somebody says who followed a lesson; it changes nothing about the lesson.
   *
   * @param comment kept without secrets
   */
  public void tell(LessonId id, Feedback.Result result, Sender from, String comment) {
    ready();
    var said = understand.get().redact(comment);
    learn.keep(new Feedback(id, result, from.name(), from.session(), said, clock.instant()));
  }

  /**
   * Who followed a lesson.
   *
   * @param session where; empty when that is not known
   */
  public record Sender(String name, String session) {}

  /** Whether there is no telling what fixed it. */
  public boolean isWeak(Fix fix) {
    shared.open();
    return learn.isWeak(fix);
  }

  /** Whether there is a lesson that is not proven yet. */
  public boolean anyCandidate() {
    shared.open();
    var query = LessonQuery.of(null, 1).states(Set.of(LessonState.CANDIDATE));
    return !storage.lessons().list(query).isEmpty();
  }

  /** Candidates that were not tried yet. */
  public List<Lesson> pending(@Nullable Project project, Runs runs) {
    ready();
    return prover(runs).pending(project);
  }

  /** What has to be run for a lesson; others may have the store while it runs. */
  public Trial trial(Lesson lesson, Runs runs) {
    ready();
    return prover(runs).trial(lesson);
  }

  /** Keeps what came of a trial, and gives its lesson as it stands then. */
  public LessonReport keep(Lesson lesson, List<Proof> proofs) {
    ready();
    proofs.forEach(learn::keep);
    return report(lesson.id());
  }

  /**
   * Proves what these fixes taught, as far as it gets in this time; the rest is pending.
   *
   * @return the lessons that were tried, as they stand then
   */
  public List<LessonReport> proveTaughtBy(Collection<Fix> fixes, Runs runs, Duration longest) {
    if (!settings.enabled() || fixes.isEmpty()) return List.of();
    long end = System.nanoTime() + longest.toNanos();
    var prover = prover(runs);
    var tried = new ArrayList<LessonReport>();
    for (var lesson : prover.untried(taughtBy(fixes))) {
      if (System.nanoTime() > end) break;
      prover.prove(lesson);
      tried.add(report(lesson.id()));
    }
    return tried;
  }

  private List<Lesson> taughtBy(Collection<Fix> fixes) {
    var failed = fixes.stream().map(Fix::failed).toList();
    var taught =
        storage.lessons().taughtBy(failed).stream()
            .map(Teaching::lesson)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return storage.lessons().findAll(taught);
  }

  private ProveLessons prover(Runs runs) {
    var runner = new RunScript(runs.sandbox(), runs.policy(), ids, clock);
    var replay = new Replay(runner, understand.get(), runs.interpreters());
    return new ProveLessons(storage, learn, replay, correcting, clock);
  }

  /**
   * What the lessons say of a script before it runs, after a moment of learning when there is much
   * to learn from; nothing of it is kept.
   */
  public Answer ask(Question question) {
    if (followed) ready();
    else learn(BEFORE_A_SCRIPT);
    return gate.about(question);
  }

  /** Keeps that lessons were shown to stages, or withheld from them. */
  public List<Exposure> expose(List<Exposure> exposures) {
    if (exposures.isEmpty()) return List.of();
    shared.open();
    return learn.expose(exposures);
  }

  /** What a team should look at. */
  public List<AuditLessons.Finding> audit(@Nullable Project project, Duration idle) {
    ready();
    return new AuditLessons(learn, new Refutations(storage), clock).audit(project, idle);
  }

  /** Writes lessons as files for review, one each. Returns how many. */
  public int exportTo(Path folder, @Nullable Project project, Set<LessonState> states)
      throws IOException {
    var lessons = list(project, states);
    new LessonFolder(folder).write(lessons);
    return lessons.size();
  }

  /** Takes lessons in from files: they wait for proof or for a person. */
  public Imported importFrom(Path folder, Project project) throws IOException {
    var contents = new LessonFolder(folder).read(project);
    ready();
    var taken = learn.takeIn(contents.lessons());
    return new Imported(taken, contents.lessons().size() - taken.size(), contents.bad());
  }

  /** Forgets what was learned, and learns it again from the attempts. */
  void rebuild() {
    learn.rebuild();
  }
}
