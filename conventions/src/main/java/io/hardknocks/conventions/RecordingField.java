package io.hardknocks.conventions;

/**
 * Names of the fields that the lines of a recording share. The fields of a step are in an object of
 * their own, under the word of its {@link StepKind}.
 */
public final class RecordingField {
  public static final String EVENT = "event";
  public static final String AT = "at";
  public static final String PROJECT = "project";
  public static final String SESSION_ID = "session_id";
  public static final String RUN_ID = "run_id";
  public static final String TRACEPARENT = "traceparent";
  public static final String STAGE = "stage";
  public static final String STAGE_ID = "stage_id";
  public static final String PARENT_ATTEMPT_ID = "parent_attempt_id";
  public static final String ATTEMPT = "attempt";
  public static final String ATTEMPT_ID = "attempt_id";
  public static final String METHOD = "method";
  public static final String PREVIOUS_ATTEMPT_ID = "previous_attempt_id";
  public static final String STEP = "step";
  public static final String STEP_ID = "step_id";
  public static final String STEP_NAME = "step_name";
  public static final String PARENT_STEP_ID = "parent_step_id";
  public static final String DURATION_MS = "duration_ms";
  public static final String OUTCOME = "outcome";
  public static final String ERROR = "error";
  public static final String RESOURCES = "resources";
  public static final String ATTRIBUTES = "attributes";

  private RecordingField() {}
}
