package io.hardknocks.conventions;

/** How a session, stage, attempt or step ended. */
public enum Outcome implements Word {
  SUCCEEDED,
  FAILED,
  TIMED_OUT,
  /** Refused by a policy, or not better than the baseline. */
  REJECTED,
  CANCELLED
}
