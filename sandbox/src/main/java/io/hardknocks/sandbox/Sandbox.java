package io.hardknocks.sandbox;

/**
 * Runs one untrusted script to its end.
 *
 * <p>Laws: thread-safe; {@link #run} blocks until every process of the script is gone and its work
 * folder is removed; an interrupt of the calling thread ends the script with {@link
 * Ending#CANCELLED} and stays set; a script that fails is a result, never an exception.
 */
public interface Sandbox {
  /** {@code bubblewrap}, {@code docker}, {@code podman} or {@code none}. */
  String name();

  /**
   * @throws CannotRunException when the script could not be started at all
   */
  RunResult run(RunSpec spec);
}
