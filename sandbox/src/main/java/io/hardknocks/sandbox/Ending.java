package io.hardknocks.sandbox;

/** How a run ended. */
public enum Ending {
  /** By itself, with an exit code. */
  EXITED,
  /** By a signal that no limit explains. */
  SIGNALLED,
  /** The wall time was up. */
  TIMED_OUT,
  /** The processor time was up. */
  CPU,
  /** Took more memory than allowed. */
  MEMORY,
  /** Started more processes than allowed. */
  PROCESSES,
  /** Wrote more than allowed, in one file or in all. */
  DISK,
  /** The calling thread was interrupted. */
  CANCELLED
}
