package io.hardknocks.embedded;

import io.hardknocks.analysis.edits.EditMiner;
import io.hardknocks.analysis.failure.Explanation;
import io.hardknocks.analysis.failure.FailureReader;
import io.hardknocks.analysis.failure.Observed;
import io.hardknocks.analysis.failure.Rules;
import io.hardknocks.analysis.lesson.LessonSettings;
import io.hardknocks.analysis.policy.Policy;
import io.hardknocks.analysis.price.Pricing;
import io.hardknocks.analysis.redact.Redactor;
import io.hardknocks.codec.submission.SubmissionReader;
import io.hardknocks.embedded.exchange.Exports;
import io.hardknocks.embedded.exchange.Intake;
import io.hardknocks.embedded.exchange.Layout;
import io.hardknocks.embedded.exchange.LayoutImport;
import io.hardknocks.embedded.exchange.Recording;
import io.hardknocks.embedded.folder.Configuration;
import io.hardknocks.embedded.folder.DataFolder;
import io.hardknocks.embedded.folder.Prices;
import io.hardknocks.engine.AttemptIds;
import io.hardknocks.engine.gate.Answer;
import io.hardknocks.engine.gate.Question;
import io.hardknocks.engine.lesson.CodeDrafting;
import io.hardknocks.engine.lesson.LearnLessons;
import io.hardknocks.engine.link.LinkFixes;
import io.hardknocks.engine.pipeline.PipelineReports;
import io.hardknocks.engine.record.ReadStep;
import io.hardknocks.engine.record.RecordAttempts;
import io.hardknocks.engine.record.RecordSteps;
import io.hardknocks.engine.record.Understand;
import io.hardknocks.engine.run.RunRequest;
import io.hardknocks.engine.run.RunScript;
import io.hardknocks.engine.trace.Kept;
import io.hardknocks.engine.trace.RecordSpans;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Project;
import io.hardknocks.model.Submission;
import io.hardknocks.model.Violation;
import io.hardknocks.model.step.Reported;
import io.hardknocks.model.trace.Received;
import io.hardknocks.sandbox.Sandbox;
import io.hardknocks.storage.Storage;
import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.duckdb.DuckDbStorage;
import io.hardknocks.storage.duckdb.GoodStates;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A failure memory in a folder. The methods read like the commands; every one throws {@link
 * StorageException} when the store cannot do it. Thread-safe.
 */
public final class Hardknocks implements AutoCloseable {
  private final Lazy<Understand> understand;
  private final Lazy<FailureReader> failures;
  private final Storage storage;
  private final SharedStore shared;
  private final Records records;
  private final Lazy<RecordSpans> spans;
  private final Pipelines pipelines;
  private final Reports reports;
  private final Exports exports;
  private final Upkeep upkeep;
  private final InstantSource clock;
  private final AttemptIds ids;
  private final Lessons lessons;
  private final AtomicInteger users = new AtomicInteger(1);

  private Hardknocks(
      DataFolder folder,
      @Nullable ScheduledExecutorService background,
      InstantSource clock,
      AttemptIds ids) {
    this.clock = clock;
    this.ids = ids;
    // reading the rules takes longer than most reports, which need none of them
    failures = new Lazy<>(() -> FailureReader.of(rules(folder)));
    understand = new Lazy<>(() -> new Understand(redactor(folder), failures.get()));
    var file =
        background == null
            ? DuckDbStorage.open(folder.store())
            : DuckDbStorage.open(folder.store(), background);
    storage = file;
    var recorder = new RecordAttempts(understand, storage);
    var prices = new Prices(folder, clock);
    var pricing = new Lazy<>(() -> new Pricing(prices.table()));
    var steps =
        new Lazy<>(() -> new RecordSteps(redactor(folder), failures.get(), pricing.get(), storage));
    var links = new LinkFixes(storage);
    spans = new Lazy<>(() -> new RecordSpans(steps.get(), recorder, storage));
    shared =
        new SharedStore(
            folder,
            storage,
            recorder,
            steps,
            links,
            new Spool(folder.spool(), ids, new SubmissionReader(ids, clock)),
            new DailyState(file, new GoodStates(folder.store(), folder.snapshots()), clock));
    var stories =
        new Lazy<>(
            () ->
                new PipelineReports(
                    storage, new ReadStep(failures.get()), pricing.get(), prices.budget()));
    pipelines = new Pipelines(shared, steps, stories, prices);
    exports = new Exports(shared::open, storage, stories);
    upkeep = new Upkeep(shared, file);
    var settings = Configuration.of(folder).lessons();
    lessons = lessons(settings);
    reports = new Reports(folder, shared, storage, lessons, settings.assignment(), clock);
    records = new Records(shared, reports, understand, recorder, steps, links, lessons);
  }

  private Lessons lessons(LessonSettings settings) {
    var drafting = new CodeDrafting();
    var learn = new LearnLessons(storage, new EditMiner(), drafting, settings.requireApproval());
    return new Lessons(shared, storage, learn, understand, drafting, settings, ids, clock);
  }

  /** The memory in {@code folder}, which is made when something is first kept. */
  public static Hardknocks open(Path folder) {
    return open(folder, null);
  }

  /**
   * The same for a process that takes in the steps of others for long, which it acknowledges before
   * they are in their tables.
   *
   * @param background brings them there; it is ended after this is closed
   */
  public static Hardknocks serve(Path folder, ScheduledExecutorService background) {
    return open(folder, background);
  }

  private static Hardknocks open(Path folder, @Nullable ScheduledExecutorService background) {
    var clock = InstantSource.system();
    var ids = new AttemptIds(clock, new SecureRandom());
    return new Hardknocks(new DataFolder(folder), background, clock, ids);
  }

  private static Rules rules(DataFolder folder) {
    var own = DataFolder.readIfThere(folder.rules());
    return own == null ? Rules.standard() : Rules.standard().with(own);
  }

  private static Redactor redactor(DataFolder folder) {
    var own = DataFolder.readIfThere(folder.redaction());
    return own == null ? Redactor.standard() : Redactor.standard().with(own);
  }

  /**
   * Runs a script and keeps what came of it, and to which lessons its stage was exposed before.
   *
   * @param policy {@code null} to run whatever comes
   * @throws io.hardknocks.sandbox.CannotRunException when it could not be started
   */
  public Recorded run(RunRequest request, Sandbox sandbox, @Nullable Policy policy) {
    var submission = new RunScript(sandbox, policy, ids, clock).run(request);
    // a run that was cancelled is remembered too, and an interrupted thread could keep nothing
    boolean cancelled = Thread.interrupted();
    try {
      return keep(submission, request.told());
    } finally {
      if (cancelled) Thread.currentThread().interrupt();
    }
  }

  /**
   * What the lessons say of a script that is about to run; nothing when another process has the
   * store open.
   */
  public Answer ask(Question question) {
    return shared.openForWriting() ? lessons.ask(question) : Answer.NOTHING;
  }

  /** Does not run a script, for what the lessons said of it, and keeps that. */
  public Recorded refuse(RunRequest request, Sandbox sandbox) {
    return keep(new RunScript(sandbox, null, ids, clock).refuse(request), request.told());
  }

  /**
   * The lessons were told when this attempt was about to run already: what came of that is what is
   * tried after it.
   */
  private Recorded keep(Submission submission, Answer told) {
    var now = clock.instant();
    if (!told.exposures().isEmpty() && shared.openForWriting())
      lessons.expose(told.exposures().stream().map(exposure -> exposure.at(now)).toList());
    var recorded = record(submission);
    return recorded.unheeding(Unheeded.of(recorded.attempt(), failures));
  }

  /** Keeps one attempt. When another process has the store open, the record waits beside it. */
  public Recorded record(Submission submission) {
    return record(new Reported(submission, List.of()));
  }

  /** As {@link #record(Submission)}, with what was observed inside it. */
  public Recorded record(Reported reported) {
    return records.keep(reported);
  }

  /**
   * Keeps a stream of attempts.
   *
   * @param acknowledged gets ids once they are durable
   */
  public Recording recording(Consumer<List<AttemptId>> acknowledged) {
    return shared.recording(understand.get(), acknowledged);
  }

  /**
   * Takes in a file or a folder of another tool, as far as it can be read.
   *
   * @param project of records that name none
   * @param dry whether to read only, and keep nothing
   * @param problems gets a line for each thing that could not be read: file, line and why
   */
  public LayoutImport importLayout(
      Layout layout, Path path, Project project, boolean dry, Consumer<String> problems)
      throws IOException, InterruptedException {
    if (dry) return new Intake(null, problems).take(layout, project.name(), path);
    shared.open();
    try (var recording = recording(ids -> {})) {
      return new Intake(recording, problems).take(layout, project.name(), path);
    }
  }

  /** What is known. */
  public Reports reports() {
    return reports;
  }

  /** The same as files. */
  public Exports exports() {
    return exports;
  }

  /** The store itself. */
  public Upkeep upkeep() {
    return upkeep;
  }

  /** What was observed inside attempts, and what it cost. */
  public Pipelines pipelines() {
    return pipelines;
  }

  /** What a failure is, without keeping it. */
  public Failure classify(Observed observed) {
    return failures.get().read(observed);
  }

  /** Why a failure is what it is. */
  public Explanation explain(Observed observed) {
    return failures.get().explain(observed);
  }

  /**
   * What is to be said of a script before it runs, and keeps to which lessons its stage was exposed
   * by that.
   *
   * @param policy {@code null} to forbid nothing
   */
  public Checked check(Question question, @Nullable Policy policy) {
    var violations =
        policy == null
            ? List.<Violation>of()
            : policy.check(question.language(), question.script());
    var answer = lessons.ask(question);
    lessons.expose(answer.exposures());
    return new Checked(violations, answer.hints());
  }

  /** The lessons that fixes teach. */
  public Lessons lessons() {
    return lessons;
  }

  /** Makes patterns, fixes and lessons again from what was recorded. */
  public void rebuild() {
    records.rebuild();
  }

  /** Forgets attempts that started before {@code instant}; {@code null} for every project. */
  public long cleanup(@Nullable Project project, Instant instant) {
    shared.open();
    return storage.attempts().forgetBefore(project, instant);
  }

  /** Opens the store, which others find open until this is closed. */
  public void hold() {
    shared.open();
  }

  /**
   * Takes in what other processes left beside the store, links fixes, and learns from them as far
   * as it gets in this time. For who keeps the store open and records by {@link #recordAll}:
   * reports about lessons do not wait from then on until there is nothing left to learn from.
   *
   * @return whether nothing is left
   */
  public boolean catchUp(Duration longest) {
    return records.catchUp(longest);
  }

  /**
   * Keeps attempts, with what was observed inside them; durable when this returns. What follows
   * from them is for {@link #catchUp}.
   *
   * @return those that are new
   */
  public List<Attempt> recordAll(List<Reported> reported) {
    return records.keepAll(reported);
  }

  /** Keeps spans of others; durable when this returns. */
  public Kept recordSpans(Received received) {
    shared.open();
    return spans.get().record(received);
  }

  /** This memory for one more user: who has it closes it, and the last one closes the store. */
  public Hardknocks lent() {
    users.incrementAndGet();
    return this;
  }

  /** Takes in what waits beside the store, and closes it, when no other user is left. */
  @Override
  public void close() {
    if (users.decrementAndGet() == 0) shared.close();
  }
}
