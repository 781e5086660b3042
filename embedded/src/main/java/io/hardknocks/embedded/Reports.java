package io.hardknocks.embedded;

import io.hardknocks.analysis.edits.EditMiner;
import io.hardknocks.analysis.fix.Strategies.Standing;
import io.hardknocks.analysis.lesson.Assignment;
import io.hardknocks.analysis.prompt.Need;
import io.hardknocks.analysis.prompt.PromptText;
import io.hardknocks.analysis.symbols.WatchList;
import io.hardknocks.embedded.folder.DataFolder;
import io.hardknocks.engine.gate.FailedBefore;
import io.hardknocks.engine.gate.Prediction;
import io.hardknocks.engine.gate.Predictions;
import io.hardknocks.engine.gate.Question;
import io.hardknocks.engine.report.Journey;
import io.hardknocks.engine.report.PatternReport;
import io.hardknocks.engine.report.Patterns;
import io.hardknocks.engine.report.Recommendation;
import io.hardknocks.engine.report.Recommendations;
import io.hardknocks.engine.report.fix.KnownFixes;
import io.hardknocks.engine.report.fix.SimilarFailure;
import io.hardknocks.engine.report.fix.SimilarSearch;
import io.hardknocks.engine.report.fix.TriedStrategies;
import io.hardknocks.engine.report.library.Libraries;
import io.hardknocks.engine.report.library.LibraryReport;
import io.hardknocks.engine.report.library.WatchedApi;
import io.hardknocks.engine.report.library.WatchedApis;
import io.hardknocks.engine.report.prompt.PromptContext;
import io.hardknocks.engine.report.summary.Summaries;
import io.hardknocks.engine.report.summary.Summary;
import io.hardknocks.model.Attempt;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Decision;
import io.hardknocks.model.Failure;
import io.hardknocks.model.Fingerprint;
import io.hardknocks.model.Fix;
import io.hardknocks.model.Headline;
import io.hardknocks.model.PatternState;
import io.hardknocks.model.Project;
import io.hardknocks.storage.AttemptQuery;
import io.hardknocks.storage.Page;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Statistics.TagCount;
import io.hardknocks.storage.Storage;
import io.hardknocks.storage.StorageException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the memory knows. The methods read like the commands; every one throws {@link
 * StorageException} when the store cannot do it. Thread-safe.
 */
public final class Reports {
  private final DataFolder folder;
  private final SharedStore shared;
  private final Storage storage;
  private final Lessons lessons;
  private final KnownFixes fixes;
  private final TriedStrategies strategies;
  private final Summaries summaries;
  private final Patterns patterns;
  private final PromptContext prompts;
  private final FailedBefore failures;
  private final InstantSource clock;

  Reports(
      DataFolder folder,
      SharedStore shared,
      Storage storage,
      Lessons lessons,
      Assignment assignment,
      InstantSource clock) {
    this.folder = folder;
    this.shared = shared;
    this.storage = storage;
    this.lessons = lessons;
    this.clock = clock;
    fixes = new KnownFixes(storage, new EditMiner());
    strategies = new TriedStrategies(storage, new EditMiner());
    summaries = new Summaries(storage.statistics(), clock);
    patterns = new Patterns(storage, fixes, clock);
    prompts = new PromptContext(storage, fixes, assignment, clock);
    failures = new FailedBefore(storage.attempts());
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
    boolean whole = !found.isEmpty() && found.getFirst().value().equals(prefix);
    return whole
        ? found.getFirst()
        : NoSuchRecord.only(found, "attempt", prefix, "hardknocks failures");
  }

  /**
   * @throws NoSuchRecord when the project has no such session
   */
  public Journey session(Project project, String session) {
    shared.open();
    var attempts = storage.attempts().ofSession(project, session);
    if (attempts.isEmpty()) throw NoSuchRecord.session(project.name(), session);
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
    var project = scope.project();
    if (found.isEmpty() && project != null) throw NoSuchRecord.pattern(project.name(), prefix);
    return NoSuchRecord.only(found, "pattern", prefix, "hardknocks errors");
  }

  private PatternReport require(Project project, Fingerprint fingerprint) {
    var report = patterns.find(project, fingerprint);
    if (report == null) throw NoSuchRecord.pattern(project.name(), fingerprint.value());
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
    return strategies.of(scope, fingerprint, bySymbol);
  }

  /** Failures by library, {@code library:numpy}, or by symbol, {@code symbol:numpy.float}. */
  public List<TagCount> tags(Scope scope, String prefix, int limit) {
    shared.open();
    return storage.statistics().tags(scope, prefix, limit);
  }

  /** How likely a script fails, and why. */
  public Prediction predict(Scope scope, String language, String code) {
    return predict(scope, language, code, Question.Place.UNKNOWN);
  }

  /** The same of a script in a place. */
  public Prediction predict(Scope scope, String language, String code, Question.Place place) {
    shared.open();
    var project = scope.project() == null ? Project.DEFAULT : scope.project();
    var asked = new Question(project, null, language, code, false).at(place);
    var hints = lessons.ask(asked).hints();
    return new Predictions(storage).of(scope, language, code, hints);
  }

  /** The latest attempt of this very script that failed, and would again, when one is known. */
  public @Nullable Attempt failedBefore(Project project, String script) {
    shared.open();
    return failures.of(Scope.of(project), script);
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

  /** Past failures like this one, most similar first. */
  public List<SimilarFailure> similar(Failure failure, Scope scope, int limit) {
    shared.open();
    return new SimilarSearch(storage, fixes).like(failure, scope, limit);
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

  /** The learned text for a model; empty when no fix is known yet. */
  public PromptText.Written context(PromptContext.Request request) {
    shared.open();
    var given = prompts.of(request);
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
}
