package io.hardknocks.codec.otlp.dialect.attribute;

/** What an attribute of a span of others means, whatever its dialect calls it. */
public enum Meaning {
  CONVERSATION,
  /** What the GenAI conventions say a span is. */
  OPERATION,
  /** What OpenInference says a span is. */
  SPAN_KIND,
  /** What Traceloop says a span is. */
  ENTITY_KIND,
  REQUEST_TYPE,
  /** What Vercel's SDK says a span is. */
  FUNCTION,
  /** What Langfuse says a span is. */
  OBSERVATION,

  PROVIDER,
  REQUEST_MODEL,
  RESPONSE_MODEL,
  SYSTEM,
  PROMPT,
  RESPONSE,
  RESPONSE_CALLS,
  /** All parameters of a request as one JSON object. */
  PARAMETERS,

  INPUT_TOKENS,
  OUTPUT_TOKENS,
  TOTAL_TOKENS,
  CACHE_READ,
  CACHE_WRITE,
  REASONING,
  /** All tokens as one JSON object. */
  USAGE,

  FIRST_TOKEN_SECONDS,
  FIRST_TOKEN_MILLIS,
  FIRST_TOKEN_AT,
  HTTP_STATUS,

  TOOL_NAME,
  TOOL_ARGUMENTS,
  TOOL_RESULT,

  ERROR_TYPE,
  LEVEL,
  STATUS_MESSAGE,
  EXCEPTION_TYPE,
  EXCEPTION_MESSAGE,
  EXCEPTION_STACKTRACE,
  EXCEPTION_ESCAPED,

  /** Of a message that is an event. */
  ROLE,
  CONTENT,
  MESSAGE
}
