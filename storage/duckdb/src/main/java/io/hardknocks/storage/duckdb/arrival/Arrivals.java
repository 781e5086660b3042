package io.hardknocks.storage.duckdb.arrival;

import io.hardknocks.storage.duckdb.attempt.admission.Tail;
import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.step.row.Whereabouts;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;

/** What is acknowledged before it is in the store. */
public record Arrivals(AttemptArrivals attempts, StepArrivals steps) {
  /**
   * Of a store, whose readers see it from now on.
   *
   * @param tail gets the attempts that are acknowledged
   * @param sessions is told where steps are
   * @param background moves them
   */
  public static Arrivals before(
      Database database,
      Path file,
      Tail tail,
      Whereabouts sessions,
      ScheduledExecutorService background) {
    var arrivals =
        new Arrivals(
            new AttemptArrivals(file, database, tail, background),
            new StepArrivals(file, database, sessions, background));
    database.settleBy(arrivals.attempts::settle, arrivals.steps::settle);
    return arrivals;
  }

  /** Moves all into the store, and takes nothing more. */
  public void close() {
    attempts.close();
    steps.close();
  }
}
