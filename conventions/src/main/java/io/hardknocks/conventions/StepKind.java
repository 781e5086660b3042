package io.hardknocks.conventions;

/** What kind of operation a step is. */
public enum StepKind implements Word {
  LLM_CALL,
  TEMPLATE_RENDER,
  CODE_GENERATION,
  VALIDATION,
  FILE_WRITE,
  TOOL_CALL,
  CUSTOM
}
