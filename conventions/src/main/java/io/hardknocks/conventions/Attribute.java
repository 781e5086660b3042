package io.hardknocks.conventions;

/** Keys of the attributes that are ours, on spans. */
public enum Attribute {
  PROJECT("hardknocks.project"),
  SESSION_ID("hardknocks.session.id"),
  /** One opening of a session: a session may be continued by another process. */
  RUN_ID("hardknocks.run.id"),
  STAGE_NAME("hardknocks.stage.name"),
  STAGE_ID("hardknocks.stage.id"),
  ATTEMPT_ID("hardknocks.attempt.id"),
  ATTEMPT_NUMBER("hardknocks.attempt.number"),
  ATTEMPT_METHOD("hardknocks.attempt.method"),
  ATTEMPT_PREVIOUS("hardknocks.attempt.previous"),
  /** What a span is: {@code session}, {@code stage}, {@code attempt} or a {@link StepKind}. */
  KIND("hardknocks.kind"),
  STEP_ID("hardknocks.step.id"),
  STEP_NAME("hardknocks.step.name"),
  OUTCOME("hardknocks.outcome"),
  /** The error in words, where there is no exception. */
  ERROR_MESSAGE("hardknocks.error.message"),
  /** Prefix of what the program attached itself. */
  OWN("hardknocks.attribute."),

  /** A {@link CachedTokens} word. */
  LLM_CACHED_TOKENS("hardknocks.llm.cached_tokens"),
  /** The input tokens as the provider said them, where the cached ones come on top. */
  LLM_REPORTED_INPUT("hardknocks.llm.reported_input_tokens"),
  LLM_RETRIES("hardknocks.llm.retries"),
  LLM_RATE_LIMITS("hardknocks.llm.rate_limits"),
  /** Seconds that the provider asked to wait, one number for each refusal. */
  LLM_RETRY_AFTER("hardknocks.llm.retry_after"),
  /** Prefix of the request's parameters that the GenAI conventions have no name for. */
  LLM_PARAMETER("hardknocks.llm.parameter."),

  TEMPLATE_NAME("hardknocks.template.name"),
  TEMPLATE_VARIABLES("hardknocks.template.variables"),
  TEMPLATE_OUTPUT("hardknocks.template.output"),

  CODE_SPECIFICATION("hardknocks.code.specification"),
  CODE_LANGUAGE("hardknocks.code.language"),
  CODE_TEXT("hardknocks.code.text"),
  CODE_PARSED("hardknocks.code.parsed"),
  CODE_ERRORS("hardknocks.code.errors"),

  VALIDATION_KIND("hardknocks.validation.kind"),
  VALIDATION_ERRORS("hardknocks.validation.errors"),
  VALIDATION_FIXES("hardknocks.validation.fixes"),
  VALIDATION_RECOVERY("hardknocks.validation.recovery"),

  FILE_PATH("hardknocks.file.path"),
  FILE_SIZE("hardknocks.file.size"),
  FILE_SHA256("hardknocks.file.sha256"),
  FILE_PERMISSIONS("hardknocks.file.permissions"),
  FILE_VERIFIED("hardknocks.file.verified"),

  CPU_SECONDS("hardknocks.resources.cpu"),
  MEMORY_START("hardknocks.resources.memory.start"),
  MEMORY_PEAK("hardknocks.resources.memory.peak"),
  MEMORY_END("hardknocks.resources.memory.end"),
  DISK_READ("hardknocks.resources.disk.read"),
  DISK_WRITTEN("hardknocks.resources.disk.written"),
  TEMPORARY_FILES("hardknocks.resources.temporary.files"),
  TEMPORARY_BYTES("hardknocks.resources.temporary.bytes"),
  PROCESSES("hardknocks.resources.processes"),
  /** Worker pools, as JSON. */
  POOLS("hardknocks.resources.pools");

  private final String key;

  Attribute(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }
}
