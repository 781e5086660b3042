package io.hardknocks.storage.duckdb;

import io.hardknocks.storage.AttemptStore;
import io.hardknocks.storage.ExposureStore;
import io.hardknocks.storage.FixStore;
import io.hardknocks.storage.Health;
import io.hardknocks.storage.LessonStore;
import io.hardknocks.storage.PatternStore;
import io.hardknocks.storage.PipelineStatistics;
import io.hardknocks.storage.Statistics;
import io.hardknocks.storage.StepStore;
import io.hardknocks.storage.Storage;
import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.TraceStore;
import io.hardknocks.storage.duckdb.arrival.AllSteps;
import io.hardknocks.storage.duckdb.arrival.Arrivals;
import io.hardknocks.storage.duckdb.arrival.DirectIntake;
import io.hardknocks.storage.duckdb.arrival.Left;
import io.hardknocks.storage.duckdb.attempt.DuckDbAttempts;
import io.hardknocks.storage.duckdb.attempt.admission.Tail;
import io.hardknocks.storage.duckdb.file.Appends;
import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.file.Log;
import io.hardknocks.storage.duckdb.fix.DuckDbFixes;
import io.hardknocks.storage.duckdb.journal.Journal;
import io.hardknocks.storage.duckdb.lesson.DuckDbExposures;
import io.hardknocks.storage.duckdb.lesson.DuckDbLessons;
import io.hardknocks.storage.duckdb.pattern.DuckDbPatterns;
import io.hardknocks.storage.duckdb.pipeline.DuckDbPipelines;
import io.hardknocks.storage.duckdb.statistics.DuckDbStatistics;
import io.hardknocks.storage.duckdb.step.DuckDbSteps;
import io.hardknocks.storage.duckdb.step.row.StepAppend;
import io.hardknocks.storage.duckdb.step.row.Whereabouts;
import io.hardknocks.storage.duckdb.sums.Ledgers;
import io.hardknocks.storage.duckdb.sums.Marks;
import io.hardknocks.storage.duckdb.trace.DuckDbTraces;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * A store in one DuckDB file, with its write-ahead log beside it. One process at a time opens it.
 */
public final class DuckDbStorage implements Storage {
  private final Path file;
  private final Database database;
  private final @Nullable Arrivals arrivals;
  private final Ledgers ledgers;
  private final AttemptStore attempts;
  private final FixStore fixes;
  private final PatternStore patterns;
  private final LessonStore lessons;
  private final ExposureStore exposures;
  private final Statistics statistics;
  private final StepStore steps;
  private final PipelineStatistics pipelines;
  private final TraceStore traces;

  private DuckDbStorage(Path file, @Nullable ScheduledExecutorService background, Marks latest) {
    this.file = file;
    database = new Database(file, Left::takeIn);
    var sessions = new Whereabouts();
    var tail = new Tail();
    arrivals =
        background == null ? null : Arrivals.before(database, file, tail, sessions, background);
    var allSteps = new AllSteps(database, arrivals == null ? null : arrivals.steps());
    ledgers = new Ledgers(allSteps, tail, background == null ? null : latest);
    attempts =
        new DuckDbAttempts(
            database,
            ledgers,
            tail,
            arrivals == null ? new DirectIntake(database, tail) : arrivals.attempts());
    fixes = new DuckDbFixes(database, ledgers, tail);
    patterns = new DuckDbPatterns(database, ledgers);
    lessons = new DuckDbLessons(database);
    exposures = new DuckDbExposures(database);
    statistics = new DuckDbStatistics(allSteps, ledgers);
    steps =
        new DuckDbSteps(
            allSteps,
            sessions,
            ledgers,
            arrivals == null
                ? new Appends<>(database, new StepAppend(sessions))::append
                : arrivals.steps()::append);
    pipelines = new DuckDbPipelines(allSteps, ledgers);
    traces = new DuckDbTraces(database);
  }

  /**
   * The store of a file, which is made at the first use when it is not there.
   *
   * <p>What goes wrong is thrown at that use: {@link StorageException.Locked} while another process
   * has the file open, {@link StorageException.Corrupt} when it is no store.
   */
  public static DuckDbStorage open(Path file) {
    return new DuckDbStorage(file, null, Ledgers.LATEST);
  }

  /**
   * The same for a process that takes in much for long: attempts and steps are acknowledged when
   * they are durable in a journal beside the file, and moved into it in the background.
   *
   * @param background moves them, on one thread; it is ended after the store is closed
   */
  public static DuckDbStorage open(Path file, ScheduledExecutorService background) {
    return open(file, background, Ledgers.LATEST);
  }

  /** The same, with another number of the last records that are in no sum that it remembers. */
  static DuckDbStorage open(Path file, ScheduledExecutorService background, Marks latest) {
    return new DuckDbStorage(file, background, latest);
  }

  /** The files of what a process that was killed had not brought into the store. */
  public static List<Path> journal(Path file) throws IOException {
    return Journal.left(file);
  }

  @Override
  public AttemptStore attempts() {
    return attempts;
  }

  @Override
  public FixStore fixes() {
    return fixes;
  }

  @Override
  public PatternStore patterns() {
    return patterns;
  }

  @Override
  public LessonStore lessons() {
    return lessons;
  }

  @Override
  public ExposureStore exposures() {
    return exposures;
  }

  @Override
  public Statistics statistics() {
    return statistics;
  }

  @Override
  public StepStore steps() {
    return steps;
  }

  @Override
  public PipelineStatistics pipelines() {
    return pipelines;
  }

  @Override
  public TraceStore traces() {
    return traces;
  }

  /**
   * Copies the store as it is now to another file, which is there whole or not at all. Writers wait
   * meanwhile.
   *
   * @param target is replaced
   */
  public void snapshot(Path target) {
    new Snapshot(target).take(database.settled());
  }

  /**
   * Keeps the store as it is now among its states.
   *
   * @throws StorageException when it cannot be copied, or others are reading it
   */
  public void keep(GoodStates states, Instant now) {
    database
        .settled()
        .maintain(
            sql -> {
              sql.execute("CHECKPOINT");
              try {
                states.take(now);
              } catch (IOException e) {
                throw new StorageException.Unavailable("No copy of " + file + ": " + e, e);
              }
            });
  }

  /**
   * Adds up what came since for the reports that were read lately, so that the next one need not.
   */
  public void addUp() {
    ledgers.goOn();
  }

  /**
   * Reads which steps there are, and where, so that neither those who bring many need to look for
   * each in the store nor those who ask for a session to read all of it.
   */
  public void learnSteps() {
    if (arrivals != null) arrivals.steps().learn();
  }

  /** Puts what is in the log into the file, so that the file alone is the whole store. */
  public void foldLog() {
    database.settled().compact();
  }

  /**
   * Bytes of the file that hold something, as what was forgotten leaves room in it, and of the log.
   */
  public long usedBytes() {
    long blocks = database.read(sql -> sql.number(USED));
    return blocks + Log.of(file).size();
  }

  /**
   * Reads all of the store.
   *
   * @throws StorageException.Corrupt when a part of it cannot be read
   */
  public Contents verify() {
    return database.settled().read(Contents::read);
  }

  @Override
  public Health check() {
    try {
      long kept = database.read(sql -> sql.number("SELECT count(*) FROM attempts"));
      return new Health(true, "duckdb: " + kept + " attempts in " + file);
    } catch (StorageException e) {
      return new Health(false, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    if (arrivals != null) arrivals.close();
    database.close();
  }

  // what is attached has a row of its own
  private static final String USED =
      """
      SELECT (used_blocks * block_size)::BIGINT FROM pragma_database_size()
      WHERE database_name = current_database()
      """;
}
