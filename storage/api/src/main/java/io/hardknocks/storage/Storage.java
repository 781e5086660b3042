package io.hardknocks.storage;

/**
 * A store of attempts and of what is derived from them.
 *
 * <p>The laws, which the contract kit checks on every backend:
 *
 * <ul>
 *   <li>Lazy: nothing is opened until the first use. Blocking and interruptible, made for virtual
 *       threads. Thread-safe.
 *   <li>A write is idempotent by id, atomic for each record, and durable when the call returns;
 *       concurrent writes may share one commit.
 *   <li>Reads see every acknowledged write. Every list has a stated order, a limit and a cursor.
 *   <li>Text comes back as it went in, whatever its characters. Lists of text are in the order of
 *       Unicode code points.
 *   <li>A call on an interrupted thread throws {@link StorageException.Unavailable}, leaves the
 *       thread interrupted, and keeps nothing.
 *   <li>A backend answers exactly, or throws {@link StorageException.Unsupported}.
 * </ul>
 *
 * <p>Every method throws {@link StorageException}.
 */
public interface Storage extends AutoCloseable {
  AttemptStore attempts();

  FixStore fixes();

  PatternStore patterns();

  LessonStore lessons();

  ExposureStore exposures();

  /** Figures over many attempts. */
  Statistics statistics();

  /** What was observed inside attempts. */
  StepStore steps();

  /** What is known of the spans of others. */
  TraceStore traces();

  /** Figures over many steps. */
  PipelineStatistics pipelines();

  /** Opens the store if need be and says how it is. Never throws. */
  Health check();

  /** Finishes writes under way. Closing twice does nothing. Using the store afterwards throws. */
  @Override
  void close();
}
