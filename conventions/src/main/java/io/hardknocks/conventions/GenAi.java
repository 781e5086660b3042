package io.hardknocks.conventions;

/**
 * Keys of OpenTelemetry's GenAI semantic conventions that we write. They are constants with a
 * method, not strings, so that no other class file holds their text and a rule can say so.
 */
public enum GenAi {
  OPERATION_NAME("operation.name"),
  PROVIDER_NAME("provider.name"),
  CONVERSATION_ID("conversation.id"),

  REQUEST_MODEL("request.model"),
  REQUEST_TEMPERATURE("request.temperature"),
  REQUEST_TOP_P("request.top_p"),
  REQUEST_TOP_K("request.top_k"),
  REQUEST_MAX_TOKENS("request.max_tokens"),
  REQUEST_SEED("request.seed"),
  REQUEST_FREQUENCY_PENALTY("request.frequency_penalty"),
  REQUEST_PRESENCE_PENALTY("request.presence_penalty"),
  REQUEST_STOP_SEQUENCES("request.stop_sequences"),

  RESPONSE_MODEL("response.model"),
  RESPONSE_ID("response.id"),
  RESPONSE_FINISH_REASONS("response.finish_reasons"),
  /** In seconds. */
  RESPONSE_TIME_TO_FIRST_CHUNK("response.time_to_first_chunk"),

  /** With the tokens that a cache held. */
  USAGE_INPUT_TOKENS("usage.input_tokens"),
  USAGE_OUTPUT_TOKENS("usage.output_tokens"),
  USAGE_CACHE_READ_INPUT_TOKENS("usage.cache_read.input_tokens"),
  USAGE_CACHE_CREATION_INPUT_TOKENS("usage.cache_creation.input_tokens"),
  USAGE_REASONING_OUTPUT_TOKENS("usage.reasoning.output_tokens"),

  SYSTEM_INSTRUCTIONS("system_instructions"),
  INPUT_MESSAGES("input.messages"),
  OUTPUT_MESSAGES("output.messages"),

  TOOL_NAME("tool.name"),
  TOOL_CALL_ID("tool.call.id"),
  TOOL_CALL_ARGUMENTS("tool.call.arguments"),
  TOOL_CALL_RESULT("tool.call.result");

  /** The operation of a call to a chat model. */
  public static final String CHAT = "chat";

  /** The operation of a call to a tool. */
  public static final String EXECUTE_TOOL = "execute_tool";

  private static final String PREFIX = "gen_ai.";

  private final String name;

  GenAi(String name) {
    this.name = name;
  }

  public String key() {
    return PREFIX + name;
  }
}
