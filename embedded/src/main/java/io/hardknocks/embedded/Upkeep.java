package io.hardknocks.embedded;

import io.hardknocks.storage.Health;
import io.hardknocks.storage.PipelineStatistics.By;
import io.hardknocks.storage.PipelineStatistics.Grouping;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.duckdb.DuckDbStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The store as its keeper sees it. Thread-safe. */
public final class Upkeep {
  private final SharedStore shared;
  private final DuckDbStorage file;

  Upkeep(SharedStore shared, DuckDbStorage file) {
    this.shared = shared;
    this.file = file;
  }

  /** How the store is; never throws. */
  public Health health() {
    return file.check();
  }

  /** As {@link Hardknocks#cleanup}, but spares what is still learned from. */
  public long forgetUnneeded(Instant before) {
    shared.open();
    return file.attempts().forgetUnneededBefore(before);
  }

  /** When the first of all that is kept started; {@code null} when nothing is. */
  public @Nullable Instant firstStart() {
    shared.open();
    return file.statistics().first();
  }

  /** Bytes that the store takes, without the room that forgotten records left. */
  public long usedBytes() {
    shared.open();
    return file.usedBytes();
  }

  /** Gets ready for many steps, which takes seconds where there are millions. */
  public void learnSteps() {
    shared.open();
    file.learnSteps();
  }

  /** Adds up what reports of a scope rest on, which takes long the first time. */
  public void addUp(Scope scope) {
    shared.open();
    file.statistics().totals(scope);
    file.statistics().categories(scope);
    file.patterns().list(scope, 1);
    file.pipelines().spending(scope, By.MODEL);
    file.pipelines().failureCost(scope);
    file.pipelines().attempts(scope, Grouping.METHOD);
    file.pipelines().ways(scope, 1);
    file.pipelines().validations(scope);
  }

  /** Adds up what came since for the reports that were read lately. */
  public void addUp() {
    shared.open();
    file.addUp();
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

  /**
   * Copies the store as it is now to a file, which is there whole or not at all. Its folder is made
   * where it is missing.
   */
  public void backup(Path target) throws IOException {
    shared.open();
    Files.createDirectories(target.toAbsolutePath().getParent());
    file.snapshot(target);
  }
}
