package io.hardknocks.embedded.exchange;

import io.hardknocks.engine.pipeline.PipelineReports;
import io.hardknocks.storage.Scope;
import io.hardknocks.storage.Storage;
import io.hardknocks.storage.StorageException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What is kept, as files. Every method throws {@link StorageException} when the store cannot do it.
 */
public final class Exports {
  private final Runnable opening;
  private final Storage storage;
  private final Supplier<PipelineReports> reports;

  /**
   * @param opening opens the store where it is not open yet
   */
  public Exports(Runnable opening, Storage storage, Supplier<PipelineReports> reports) {
    this.opening = opening;
    this.storage = storage;
    this.reports = reports;
  }

  /**
   * Writes what a layout can hold of a scope. Returns how many attempts.
   *
   * @param path the file of {@link Layout#EXPERIMENTS}, else a folder
   * @throws IllegalArgumentException for {@link Layout#RECORDING}, which only the recorder writes
   */
  public long layout(Layout layout, Scope scope, Path path) throws IOException {
    opening.run();
    return new LayoutExport(storage, scope, reports.get()).write(layout, path);
  }

  /** One attempt a line, which {@code log --jsonl} takes back. Returns how many. */
  public long lines(Scope scope, Path file) throws IOException {
    opening.run();
    return new Export(storage, scope).lines(file);
  }

  /** One attempt a line, as they come. Returns how many. */
  public long lines(Scope scope, Writer out) throws IOException {
    opening.run();
    return new Export(storage, scope).lines(out);
  }

  /** One JSON document. Returns how many attempts. */
  public long document(Scope scope, Path file) throws IOException {
    opening.run();
    return new Export(storage, scope).document(file);
  }

  /**
   * A file for each attempt and session.
   *
   * @param analysis text of {@code analysis/latest_analysis.json}
   * @return how many attempts
   */
  public long folders(Scope scope, Path folder, String analysis) throws IOException {
    opening.run();
    return new Export(storage, scope).folders(folder, analysis);
  }

  /** Parquet files by day, of attempts and their steps. Returns how many attempts. */
  public long parquet(Scope scope, Path folder) throws IOException {
    opening.run();
    return new ParquetExport(new Export(storage, scope)).write(folder);
  }
}
