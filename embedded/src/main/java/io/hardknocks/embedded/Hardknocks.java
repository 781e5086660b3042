package io.hardknocks.embedded;

import io.hardknocks.analysis.edits.EditMiner;
import io.hardknocks.analysis.failure.Explanation;
import io.hardknocks.analysis.failure.FailureReader;
import io.hardknocks.analysis.failure.Observed;
import io.hardknocks.analysis.failure.Rules;
import io.hardknocks.analysis.fix.Strategies.Standing;
import io.hardknocks.analysis.lesson.Assignment;
import io.hardknocks.analysis.lesson.LessonSettings;
import io.hardknocks.analysis.policy.Policy;
import io.hardknocks.analysis.price.Pricing;
import io.hardknocks.analysis.prompt.Need;
import io.hardknocks.analysis.prompt.PromptText;
import io.hardknocks.analysis.redact.Redactor;
import io.hardknocks.analysis.symbols.WatchList;
import io.hardknocks.codec.SubmissionReader;
import io.hardknocks.engine.AttemptIds;
import io.hardknocks.engine.LinkFixes;
import io.hardknocks.engine.ReadStep;
import io.hardknocks.engine.RecordAttempts;
import io.hardknocks.engine.RecordSteps;
import io.hardknocks.engine.RunRequest;
import io.hardknocks.engine.RunScript;
import io.hardknocks.engine.Understand;
import io.hardknocks.engine.gate.Answer;
import io.hardknocks.engine.gate.Prediction;
import io.hardknocks.engine.gate.Predictions;
import io.hardknocks.engine.gate.Question;
import io.hardknocks.engine.lesson.CodeDrafting;
import io.hardknocks.engine.lesson.LearnLessons;
import io.hardknocks.engine.pipeline.PipelineReports;
import io.hardknocks.engine.report.Journey;
import io.hardknocks.engine.report.KnownFixes;
import io.hardknocks.engine.report.Libraries;
import io.hardknocks.engine.report.LibraryReport;
import io.hardknocks.engine.report.PatternReport;
import io.hardknocks.engine.report.Patterns;
import io.hardknocks.engine.report.PromptContext;
import io.hardknocks.engine.report.Recommendation;
import io.hardknocks.engine.report.Recommendations;
import io.hardknocks.engine.report.SimilarFailure;
import io.hardknocks.engine.report.SimilarSearch;
import io.hardknocks.engine.report.Summaries;
import io.hardknocks.engine.report.Summary;
import io.hardknocks.engine.report.TriedStrategies;
import io.hardknocks.engine.report.WatchedApi;
import io.hardknocks.engine.report.WatchedApis;
import io.hardknocks.engine.trace.Kept;
import io.hardknocks.engine.trace.RecordSpans;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Decision;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Headline;
import io.hardknocks.model.PatternState;
import io.hardknocks.model.Project;
import io.hardknocks.model.Submission;
import io.hardknocks.model.Violation;
import io.hardknocks.model.step.Reported;
import io.hardknocks.model.trace.Received;
import io.hardknocks.sandbox.Sandbox;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Health;
import io.hardknocks.storage.Page;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Statistics.TagCount;
import io.hardknocks.storage.Storage;
import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.duckdb.DuckDbStorage;
import io.hardknocks.storage.duckdb.GoodStates;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
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
  /** How long one record waits for what was recorded before it to be learned from. */
  private static final Duration LEARNING = Duration.ofSeconds(1);

  private final DataFolder folder;
  private final Lazy<Understand> understand;
  private final Lazy<FailureReader> failures;
  private final Storage storage;
  private final SharedStore shared;
  private final RecordAttempts recorder;
  private final Lazy<RecordSteps> steps;
  private final Lazy<RecordSpans> spans;
  private final Lazy<PipelineReports> reports;
  private final Pipelines pipelines;
  private final LinkFixes links;
  private final Summaries summaries;
  private final KnownFixes fixes;
  private final Assignment assignment;
  private final Patterns patterns;
  private final InstantSource clock;
  private final AttemptIds ids;
  private final Lessons lessons;
  private final DuckDbStorage file;
  private final AtomicInteger users = new AtomicInteger(1);

  private Hardknocks(
      DataFolder folder,
      @Nullable ScheduledExecutorService background,
      InstantSource clock,
      AttemptIds ids) {
    this.folder = folder;
    this.clock = clock;
    this.ids = ids;
    // reading the rules takes longer than most reports, which need none of them
    failures = new Lazy<>(() -> FailureReader.of(rules(folder)));
    understand = new Lazy<>(() -> new Understand(redactor(folder), failures.get()));
    file =
        background == null
            ? DuckDbStorage.open(folder.store())
            : DuckDbStorage.open(folder.store(), background);
    storage = file;
    recorder = new RecordAttempts(understand, storage);
    var prices = new Prices(folder, clock);
    var pricing = new Lazy<>(() -> new Pricing(prices.table()));
    steps =
        new Lazy<>(() -> new RecordSteps(redactor(folder), failures.get(), pricing.get(), storage));
    links = new LinkFixes(storage);
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
    reports =
        new Lazy<>(
            () ->
                new PipelineReports(
                    storage, new ReadStep(failures.get()), pricing.get(), prices.budget()));
    pipelines = new Pipelines(shared, steps, reports, prices);
    summaries = new Summaries(storage.statistics(), clock);
    fixes = new KnownFixes(storage, new EditMiner());
    patterns = new Patterns(storage, fixes, clock);
    var settings = Configuration.of(folder).lessons();
    assignment = settings.assignment();
    lessons = lessons(settings);
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
    return record(submission);
  }

  /** Keeps one attempt. When another process has the store open, the record waits beside it. */
  public Recorded record(Submission submission) {
    return record(new Reported(submission, List.of()));
  }

  /** As {@link #record(Submission)}, with what was observed inside it. */
  public Recorded record(Reported reported) {
    var submission = reported.attempt();
    var cleaned = understand.get().clean(submission);
    if (!shared.openForWriting()) {
      shared.spool(List.of(new Reported(cleaned, steps.get().understand(reported.steps()))));
      return new Recorded(understand.get().understand(cleaned), List.of(), true);
    }
    if (!reported.steps().isEmpty()) steps.get().record(reported.steps());
    var attempts = recorder.record(List.of(cleaned));
    links.catchUp();
    lessons.catchUp(LEARNING);
    var attempt = attempts.isEmpty() ? attempt(submission.id()) : attempts.getFirst();
    return new Recorded(attempt, storage.fixes().by(List.of(submission.id())), false);
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

  /**
   * Writes what a layout can hold of a scope. Returns how many attempts.
   *
   * @param path the file of {@link Layout#EXPERIMENTS}, else a folder
   * @throws IllegalArgumentException for {@link Layout#RECORDING}, which only the recorder writes
   */
  public long exportLayout(Layout layout, Scope scope, Path path) throws IOException {
    shared.open();
    return new LayoutExport(storage, scope, reports.get()).write(layout, path);
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

  public Summary summary(Scope scope) {
    shared.open();
    return summaries.of(scope);
  }

  /** Patterns of a scope, most failures first. */
  public List<PatternReport> errors(Scope scope, int limit) {
    shared.open();
    return patterns.list(scope, limit);
  }

  /** Attempts, latest first. */
  public Page<Headline> attempts(AttemptQuery query) {
    shared.open();
    return storage.attempts().list(query);
  }

  /** Attempts, latest first, and what fixed those that failed. */
  public Listed listed(AttemptQuery query) {
    var page = attempts(query);
    var failed =
        page.items().stream()
            .filter(attempt -> attempt.outcome().failed())
            .map(Headline::id)
            .toList();
    return new Listed(page.items(), Fix.byFailed(fixes(failed)), page.next());
  }

  /** How many attempts there are. */
  public long size() {
    shared.open();
    return storage.statistics().totals(Scope.ALL).attempts();
  }

  /** The fixes of failing attempts. */
  public List<Fix> fixes(Collection<AttemptId> failed) {
    shared.open();
    return storage.fixes().of(failed);
  }

  /**
   * @throws NoSuchRecord when no attempt has this id
   */
  public Attempt attempt(AttemptId id) {
    shared.open();
    var attempt = storage.attempts().find(id);
    if (attempt == null)
      throw new NoSuchRecord("attempt", id.value(), "hardknocks failures lists them");
    return attempt;
  }

  /**
   * @param prefix of its id
   * @throws NoSuchRecord when none or several attempts have an id that starts so
   */
  public AttemptReport attemptReport(String prefix) {
    var attempt = attempt(attemptId(prefix));
    var fixes = fixes(List.of(attempt.id()));
    if (fixes.isEmpty()) return new AttemptReport(attempt, null, false);
    return new AttemptReport(attempt, fixes.getFirst(), lessons.isWeak(fixes.getFirst()));
  }

  /**
   * @throws NoSuchRecord when none or several attempts have an id that starts so
   */
  public AttemptId attemptId(String prefix) {
    shared.open();
    var found = storage.attempts().startingWith(prefix, 2);
    if (found.size() == 1 || (!found.isEmpty() && found.getFirst().value().equals(prefix)))
      return found.getFirst();
    throw found.isEmpty()
        ? new NoSuchRecord("attempt", prefix, "hardknocks failures lists them")
        : new NoSuchRecord("attempt", prefix, "several start so, give more of the id");
  }

  /**
   * @throws NoSuchRecord when the project has no such session
   */
  public Journey session(Project project, String session) {
    shared.open();
    var attempts = storage.attempts().ofSession(project, session);
    if (attempts.isEmpty())
      throw new NoSuchRecord(
          "session", session, "project " + project + ", hardknocks failures lists them");
    var ids = attempts.stream().map(Attempt::id).toList();
    return new Journey(project, session, attempts, storage.fixes().of(ids));
  }

  /**
   * @throws NoSuchRecord when none or several patterns of the project have a fingerprint that
   *     starts so
   */
  public PatternReport pattern(Project project, String prefix) {
    shared.open();
    return require(project, fingerprint(Scope.of(project), prefix));
  }

  private Fingerprint fingerprint(Scope scope, String prefix) {
    var found = storage.patterns().startingWith(scope, prefix, 2);
    if (found.size() == 1) return found.getFirst();
    throw new NoSuchRecord(
        "pattern",
        prefix,
        found.isEmpty() ? "hardknocks errors lists them" : "several start so, give more of it");
  }

  private PatternReport require(Project project, Fingerprint fingerprint) {
    var report = patterns.find(project, fingerprint);
    if (report == null)
      throw new NoSuchRecord("pattern", fingerprint.value(), "hardknocks errors lists them");
    return report;
  }

  /** Decides about a pattern, and gives it as it stands then. */
  public PatternReport decide(Project project, Fingerprint fingerprint, PatternState state) {
    shared.open();
    require(project, fingerprint);
    storage.patterns().decide(new Decision(project, fingerprint, state, clock.instant()));
    return require(project, fingerprint);
  }

  /**
   * Which ways of repairing were tried after the latest failures, the surest first.
   *
   * @param prefix of a fingerprint in the scope; {@code null} for all
   * @throws NoSuchRecord when none or several patterns have a fingerprint that starts so
   */
  public List<Standing> strategies(Scope scope, @Nullable String prefix, boolean bySymbol) {
    shared.open();
    var fingerprint = prefix == null ? null : fingerprint(scope, prefix);
    return new TriedStrategies(storage, new EditMiner()).of(scope, fingerprint, bySymbol);
  }

  /** Failures by library, {@code library:numpy}, or by symbol, {@code symbol:numpy.float}. */
  public List<TagCount> tags(Scope scope, String prefix, int limit) {
    shared.open();
    return storage.statistics().tags(scope, prefix, limit);
  }

  /** How likely a script fails, and why. */
  public Prediction predict(Scope scope, String language, String code) {
    shared.open();
    var project = scope.project() == null ? Project.DEFAULT : scope.project();
    var asked = new Question(project, null, language, code, false);
    var hints = lessons.ask(asked).hints();
    return new Predictions(storage.statistics()).of(scope, language, code, hints);
  }

  /** Failures by library, version and symbol. */
  public LibraryReport libraries(Scope scope, int limit) {
    shared.open();
    return new Libraries(storage.statistics()).of(scope, limit);
  }

  /** Failures of the names that {@code watch.yaml} lists. */
  public List<WatchedApi> watched(Scope scope, int limit) {
    var own = DataFolder.readIfThere(folder.watch());
    var list = own == null ? WatchList.NONE : WatchList.parse(own);
    shared.open();
    return new WatchedApis(storage, fixes, list, clock).of(scope, limit);
  }

  public List<Recommendation> recommendations(Scope scope, int limit) {
    shared.open();
    return new Recommendations(summaries, patterns, storage.statistics()).of(scope, limit);
  }

  /** The learned text for a model; empty when no fix is known yet. */
  public PromptText.Written context(PromptContext.Request request) {
    shared.open();
    var given = new PromptContext(storage, fixes, assignment, clock).of(request);
    if (!given.exposures().isEmpty()) lessons.expose(given.exposures());
    return given.written();
  }

  /** The learned text for the prompt that a script comes from. */
  public String context(Question question, String prompt) {
    var need = Need.of(prompt, question.script(), question.language());
    return context(
            new PromptContext.Request(
                Scope.of(question.project()),
                need,
                PromptContext.Request.LIMIT,
                PromptContext.Request.BUDGET,
                question.stage()))
        .text();
  }

  /** Every report at once. */
  public Overview overview(Scope scope, int limit) {
    int lessons = Math.min(limit, PromptContext.Request.LIMIT);
    return new Overview(
        summary(scope),
        errors(scope, limit),
        context(PromptContext.Request.of(scope, lessons)).text());
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

  /** Past failures like this one, most similar first. */
  public List<SimilarFailure> similar(Failure failure, Scope scope, int limit) {
    shared.open();
    return new SimilarSearch(storage, fixes).like(failure, scope, limit);
  }

  /** One attempt a line, which {@code log --jsonl} takes back. Returns how many. */
  public long exportLines(Scope scope, Path file) throws IOException {
    shared.open();
    return new Export(storage, scope).lines(file);
  }

  /** One attempt a line, as they come. Returns how many. */
  public long exportLines(Scope scope, Writer out) throws IOException {
    shared.open();
    return new Export(storage, scope).lines(out);
  }

  /** One JSON document. Returns how many attempts. */
  public long exportDocument(Scope scope, Path file) throws IOException {
    shared.open();
    return new Export(storage, scope).document(file);
  }

  /**
   * A file for each attempt and session.
   *
   * @param analysis text of {@code analysis/latest_analysis.json}
   * @return how many attempts
   */
  public long exportFolders(Scope scope, Path folder, String analysis) throws IOException {
    shared.open();
    return new Export(storage, scope).folders(folder, analysis);
  }

  /** Parquet files by day, of attempts and their steps. Returns how many attempts. */
  public long exportParquet(Scope scope, Path folder) throws IOException {
    shared.open();
    return new ParquetExport(new Export(storage, scope)).write(folder);
  }

  /** The lessons that fixes teach. */
  public Lessons lessons() {
    return lessons;
  }

  /** Makes patterns, fixes and lessons again from what was recorded. */
  public void rebuild() {
    shared.open();
    links.rebuild();
    lessons.rebuild();
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
    shared.takeInLater();
    links.catchUp();
    return lessons.follow(longest);
  }

  /**
   * Keeps attempts, with what was observed inside them; durable when this returns. What follows
   * from them is for {@link #catchUp}.
   *
   * @return those that are new
   */
  public List<Attempt> recordAll(List<Reported> reported) {
    shared.open();
    var observed = reported.stream().flatMap(one -> one.steps().stream()).toList();
    if (!observed.isEmpty()) steps.get().record(observed);
    return recorder.record(reported.stream().map(Reported::attempt).toList());
  }

  /** Keeps spans of others; durable when this returns. */
  public Kept recordSpans(Received received) {
    shared.open();
    return spans.get().record(received);
  }

  /** Up to which attempt fixes are linked: 0 before the first. */
  public long linkedUpTo() {
    shared.open();
    return storage.fixes().lookedAt();
  }

  /** How many attempts are linked and not learned from yet, about. */
  public long unlearned() {
    shared.open();
    return storage.fixes().lookedAt() - storage.lessons().learnedTo();
  }

  /** Attempts in the order of their arrival, after a position. */
  public List<Headline> arrivedAfter(long position, int limit) {
    shared.open();
    return storage.attempts().arrivedAfter(position, limit);
  }

  /** The pattern of a fingerprint; {@code null} when the project has no such failure. */
  public @Nullable PatternReport patternOf(Project project, Fingerprint fingerprint) {
    shared.open();
    return patterns.find(project, fingerprint);
  }

  /** The fixes that attempts are. */
  public List<Fix> fixesBy(Collection<AttemptId> fixing) {
    shared.open();
    return storage.fixes().by(fixing);
  }

  /** How the store is; never throws. */
  public Health health() {
    return storage.check();
  }

  /** As {@link #cleanup}, but spares what is still learned from. */
  public long forgetUnneeded(Instant before) {
    shared.open();
    return storage.attempts().forgetUnneededBefore(before);
  }

  /** When the first of all that is kept started; {@code null} when nothing is. */
  public @Nullable Instant firstStart() {
    shared.open();
    return storage.statistics().first();
  }

  /** Bytes that the store takes, without the room that forgotten records left. */
  public long usedBytes() {
    shared.open();
    return file.usedBytes();
  }

  /** Puts what is in the store's log into its file, where it takes less. */
  public void foldLog() {
    shared.open();
    file.foldLog();
  }

  /** Keeps a copy of the store, when the last one is a day old. */
  public void keepDailyState() {
    shared.keepDailyState();
  }

  /** Copies the store as it is now to a file, which is there whole or not at all. */
  public void backup(Path target) throws IOException {
    shared.open();
    file.snapshot(target);
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
