package io.hardknocks.codec.otlp.dialect.attribute;

import io.hardknocks.conventions.Attribute;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of attributes that are understood. Where a span has several names of one meaning, the
 * one that stands first here counts.
 */
public final class Names {
  private static final String TABLE =
      """
      CONVERSATION gen_ai.conversation.id session.id langfuse.session.id
      CONVERSATION traceloop.association.properties.session_id traceloop.association.properties.conversation_id
      CONVERSATION ai.telemetry.metadata.sessionId ai.telemetry.metadata.session_id

      OPERATION gen_ai.operation.name
      SPAN_KIND openinference.span.kind
      ENTITY_KIND traceloop.span.kind
      REQUEST_TYPE llm.request.type
      FUNCTION ai.operationId
      OBSERVATION langfuse.observation.type

      PROVIDER gen_ai.provider.name gen_ai.system llm.provider llm.system llm.vendor ai.model.provider
      REQUEST_MODEL gen_ai.request.model llm.request.model llm.model_name embedding.model_name
      REQUEST_MODEL langfuse.observation.model.name ai.model.id
      RESPONSE_MODEL gen_ai.response.model llm.response.model ai.response.model
      SYSTEM gen_ai.system_instructions
      PROMPT gen_ai.input.messages gen_ai.prompt ai.prompt.messages ai.prompt ai.value ai.values
      PROMPT langfuse.observation.input traceloop.entity.input input.value
      RESPONSE gen_ai.output.messages gen_ai.completion ai.response.text ai.result.text
      RESPONSE ai.response.object ai.result.object langfuse.observation.output
      RESPONSE traceloop.entity.output output.value
      RESPONSE_CALLS ai.response.toolCalls ai.result.toolCalls
      PARAMETERS llm.invocation_parameters langfuse.observation.model.parameters

      INPUT_TOKENS gen_ai.usage.input_tokens gen_ai.usage.prompt_tokens llm.token_count.prompt
      INPUT_TOKENS llm.usage.prompt_tokens ai.usage.inputTokens ai.usage.promptTokens ai.usage.tokens
      OUTPUT_TOKENS gen_ai.usage.output_tokens gen_ai.usage.completion_tokens llm.token_count.completion
      OUTPUT_TOKENS llm.usage.completion_tokens ai.usage.outputTokens ai.usage.completionTokens
      TOTAL_TOKENS gen_ai.usage.total_tokens llm.usage.total_tokens llm.token_count.total ai.usage.totalTokens
      CACHE_READ gen_ai.usage.cache_read.input_tokens gen_ai.usage.cache_read_input_tokens
      CACHE_READ gen_ai.usage.cache_read_tokens gen_ai.usage.cached_tokens gen_ai.usage.input_tokens.cached
      CACHE_READ gen_ai.usage.details.cache_read_tokens gen_ai.usage.details.cached_tokens
      CACHE_READ llm.token_count.prompt_details.cache_read llm.usage.cache_read_input_tokens
      CACHE_READ ai.usage.inputTokenDetails.cacheReadTokens ai.usage.cachedInputTokens
      CACHE_WRITE gen_ai.usage.cache_creation.input_tokens gen_ai.usage.cache_write.input_tokens
      CACHE_WRITE gen_ai.usage.cache_creation_input_tokens gen_ai.usage.cache_write_input_tokens
      CACHE_WRITE gen_ai.usage.cache_write_tokens gen_ai.usage.input_tokens.cache_write
      CACHE_WRITE gen_ai.usage.details.cache_write_tokens
      CACHE_WRITE llm.token_count.prompt_details.cache_write llm.usage.cache_creation_input_tokens
      CACHE_WRITE ai.usage.inputTokenDetails.cacheWriteTokens
      REASONING gen_ai.usage.reasoning.output_tokens gen_ai.usage.reasoning_tokens
      REASONING gen_ai.usage.output_tokens.reasoning gen_ai.usage.details.reasoning_tokens
      REASONING llm.token_count.completion_details.reasoning llm.usage.reasoning_tokens
      REASONING ai.usage.outputTokenDetails.reasoningTokens ai.usage.reasoningTokens
      USAGE langfuse.observation.usage_details

      FIRST_TOKEN_SECONDS gen_ai.response.time_to_first_chunk gen_ai.server.time_to_first_token
      FIRST_TOKEN_MILLIS ai.response.msToFirstChunk ai.stream.msToFirstChunk
      FIRST_TOKEN_AT langfuse.observation.completion_start_time
      HTTP_STATUS http.response.status_code http.status_code

      TOOL_NAME gen_ai.tool.name ai.toolCall.name tool.name traceloop.entity.name
      TOOL_ARGUMENTS gen_ai.tool.call.arguments ai.toolCall.args
      TOOL_RESULT gen_ai.tool.call.result ai.toolCall.result

      ERROR_TYPE error.type
      LEVEL langfuse.observation.level
      STATUS_MESSAGE langfuse.observation.status_message error.message
      EXCEPTION_TYPE exception.type
      EXCEPTION_MESSAGE exception.message
      EXCEPTION_STACKTRACE exception.stacktrace
      EXCEPTION_ESCAPED exception.escaped

      ROLE role
      CONTENT content gen_ai.event.content
      MESSAGE message
      """;

  /** Parameters of a request that do not follow from their prefix. */
  private static final String PARAMETERS =
      """
      service_tier gen_ai.openai.response.service_tier openai.response.service_tier
      service_tier gen_ai.openai.request.service_tier openai.request.service_tier
      temperature llm.temperature llm.request.temperature
      top_p llm.top_p llm.request.top_p
      top_k llm.top_k
      max_tokens llm.request.max_tokens
      frequency_penalty llm.frequency_penalty
      presence_penalty llm.presence_penalty
      stop_sequences llm.chat.stop_sequences
      """;

  private static final String[] PARAMETER_PREFIXES = {"gen_ai.request.", "ai.settings."};

  private static final Map<String, Name> KNOWN = known();
  private static final Map<String, Attribute> OURS = ours();

  private Names() {}

  /**
   * An attribute that is understood.
   *
   * @param meaning {@code null} for a parameter of a request
   * @param rank the lower one counts
   * @param parameter its plain name; empty for what is none
   */
  record Name(@Nullable Meaning meaning, int rank, String parameter) {}

  private static Map<String, Name> known() {
    Map<String, Name> known = new HashMap<>();
    for (var line : TABLE.lines().filter(line -> !line.isBlank()).toList()) {
      var words = line.split(" ", -1);
      for (int i = 1; i < words.length; i++)
        known.put(words[i], new Name(Meaning.valueOf(words[0]), known.size(), ""));
    }
    for (var line : PARAMETERS.lines().toList()) {
      var words = line.split(" ", -1);
      for (int i = 1; i < words.length; i++)
        known.put(words[i], new Name(null, known.size(), words[0]));
    }
    return known;
  }

  private static Map<String, Attribute> ours() {
    Map<String, Attribute> ours = new HashMap<>();
    for (var attribute : Attribute.values()) ours.put(attribute.key(), attribute);
    return ours;
  }

  /** {@code null} when the name is not understood. */
  static @Nullable Name of(String name) {
    var known = KNOWN.get(name);
    return known != null ? known : parameter(name);
  }

  private static @Nullable Name parameter(String name) {
    for (var prefix : PARAMETER_PREFIXES) {
      if (name.startsWith(prefix) && name.length() > prefix.length())
        return new Name(null, KNOWN.size(), name.substring(prefix.length()));
    }
    return null;
  }

  /** {@code null} when it is none of ours. */
  static @Nullable Attribute ours(String name) {
    return OURS.get(name);
  }
}
