package io.hardknocks.conventions;

/** What an event of a recording tells. */
public enum EventKind implements Word {
  SESSION_STARTED,
  SESSION_ENDED,
  STAGE_STARTED,
  STAGE_ENDED,
  ATTEMPT_STARTED,
  ATTEMPT_ENDED,
  STEP_STARTED,
  STEP_ENDED
}
