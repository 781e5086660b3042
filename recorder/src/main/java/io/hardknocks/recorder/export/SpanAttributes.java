package io.hardknocks.recorder.export;

import io.hardknocks.conventions.Attribute;
import io.hardknocks.conventions.CachedTokens;
import io.hardknocks.conventions.GenAi;
import io.hardknocks.recorder.event.CodeError;
import io.hardknocks.recorder.event.Message;
import io.hardknocks.recorder.event.ResourceUse;
import io.hardknocks.recorder.event.Step;
import io.hardknocks.recorder.event.TokenUsage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a step and its resources, as attributes of its span. */
final class SpanAttributes {
  private static final Map<String, GenAi> PARAMETERS =
      Map.of(
          "temperature", GenAi.REQUEST_TEMPERATURE,
          "top_p", GenAi.REQUEST_TOP_P,
          "top_k", GenAi.REQUEST_TOP_K,
          "max_tokens", GenAi.REQUEST_MAX_TOKENS,
          "seed", GenAi.REQUEST_SEED,
          "frequency_penalty", GenAi.REQUEST_FREQUENCY_PENALTY,
          "presence_penalty", GenAi.REQUEST_PRESENCE_PENALTY,
          "stop_sequences", GenAi.REQUEST_STOP_SEQUENCES);
  private static final double NANOS = 1e9;

  private final Span span;

  SpanAttributes(Span span) {
    this.span = span;
  }

  void step(Step step) {
    if (step instanceof Step.LlmCall call) llmCall(call);
    if (step instanceof Step.TemplateRender render) templateRender(render);
    if (step instanceof Step.CodeGeneration code) codeGeneration(code);
    if (step instanceof Step.Validation validation) validation(validation);
    if (step instanceof Step.FileWrite write) fileWrite(write);
    if (step instanceof Step.ToolCall call) toolCall(call);
  }

  private void llmCall(Step.LlmCall call) {
    put(GenAi.OPERATION_NAME, GenAi.CHAT);
    put(GenAi.PROVIDER_NAME, call.provider());
    put(GenAi.REQUEST_MODEL, call.model());
    call.parameters().forEach(this::parameter);
    var response = call.response();
    put(GenAi.RESPONSE_MODEL, response.model());
    put(GenAi.RESPONSE_ID, response.id());
    if (!response.finishReason().isEmpty())
      value(GenAi.RESPONSE_FINISH_REASONS.key(), List.of(response.finishReason()));
    messages(call);
    usage(call.usage());
    delivery(call.delivery());
  }

  private void parameter(String name, Object value) {
    var known = PARAMETERS.get(name);
    value(known == null ? Attribute.LLM_PARAMETER.key() + name : known.key(), value);
  }

  private void messages(Step.LlmCall call) {
    var system = call.messages().stream().filter(SpanAttributes::isSystem).toList();
    var input = call.messages().stream().filter(message -> !isSystem(message)).toList();
    if (!system.isEmpty())
      put(GenAi.SYSTEM_INSTRUCTIONS, json(system.stream().map(SpanAttributes::part).toList()));
    if (!input.isEmpty())
      put(GenAi.INPUT_MESSAGES, json(input.stream().map(SpanAttributes::message).toList()));
    var response = call.response();
    if (response.text().isEmpty()) return;
    var answer = message(new Message("assistant", response.text()));
    if (!response.finishReason().isEmpty()) answer.put("finish_reason", response.finishReason());
    put(GenAi.OUTPUT_MESSAGES, json(List.of(answer)));
  }

  private static boolean isSystem(Message message) {
    return message.role().equals("system");
  }

  private static Map<String, Object> message(Message message) {
    Map<String, Object> object = new java.util.LinkedHashMap<>();
    object.put("role", message.role());
    object.put("parts", List.of(part(message)));
    return object;
  }

  private static Map<String, Object> part(Message message) {
    Map<String, Object> object = new java.util.LinkedHashMap<>();
    object.put("type", "text");
    object.put("content", message.content());
    return object;
  }

  /** The conventions want the cached tokens inside the input tokens. */
  private void usage(TokenUsage usage) {
    boolean beside = usage.cached() == CachedTokens.BESIDE_INPUT && usage.input() != null;
    var input = usage.input();
    if (beside && input != null) {
      put(Attribute.LLM_REPORTED_INPUT, input);
      input += orZero(usage.cacheRead()) + orZero(usage.cacheWrite());
    }
    put(GenAi.USAGE_INPUT_TOKENS, input);
    put(GenAi.USAGE_OUTPUT_TOKENS, usage.output());
    put(GenAi.USAGE_CACHE_READ_INPUT_TOKENS, usage.cacheRead());
    put(GenAi.USAGE_CACHE_CREATION_INPUT_TOKENS, usage.cacheWrite());
    put(GenAi.USAGE_REASONING_OUTPUT_TOKENS, usage.reasoning());
    if (usage.cacheRead() != null || usage.cacheWrite() != null)
      put(Attribute.LLM_CACHED_TOKENS, usage.cached().wire());
  }

  private static long orZero(@Nullable Long value) {
    return value == null ? 0 : value;
  }

  private void delivery(Step.LlmCall.Delivery delivery) {
    var first = delivery.timeToFirstToken();
    if (first != null) value(GenAi.RESPONSE_TIME_TO_FIRST_CHUNK.key(), seconds(first));
    put(Attribute.LLM_RETRIES, (long) delivery.retries());
    if (delivery.rateLimits().isEmpty()) return;
    put(Attribute.LLM_RATE_LIMITS, (long) delivery.rateLimits().size());
    var waits =
        delivery.rateLimits().stream()
            .flatMap(limit -> java.util.stream.Stream.ofNullable(limit.retryAfter()))
            .map(SpanAttributes::seconds)
            .toList();
    span.setAttribute(AttributeKey.doubleArrayKey(Attribute.LLM_RETRY_AFTER.key()), waits);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / NANOS;
  }

  private void templateRender(Step.TemplateRender render) {
    put(Attribute.TEMPLATE_NAME, render.template());
    put(Attribute.TEMPLATE_VARIABLES, json(render.variables()));
    put(Attribute.TEMPLATE_OUTPUT, render.output());
  }

  private void codeGeneration(Step.CodeGeneration generation) {
    put(Attribute.CODE_SPECIFICATION, generation.specification());
    put(Attribute.CODE_LANGUAGE, generation.language());
    put(Attribute.CODE_TEXT, generation.code());
    if (generation.parsed() != null)
      span.setAttribute(Attribute.CODE_PARSED.key(), generation.parsed());
    errors(Attribute.CODE_ERRORS, generation.errors());
  }

  private void validation(Step.Validation validation) {
    put(Attribute.VALIDATION_KIND, validation.check().wire());
    errors(Attribute.VALIDATION_ERRORS, validation.errors());
    if (!validation.fixes().isEmpty()) value(Attribute.VALIDATION_FIXES.key(), validation.fixes());
    put(Attribute.VALIDATION_RECOVERY, validation.recovery().wire());
  }

  private void errors(Attribute attribute, List<CodeError> errors) {
    if (!errors.isEmpty()) put(attribute, json(RecordJson.plain(errors)));
  }

  private void fileWrite(Step.FileWrite write) {
    put(Attribute.FILE_PATH, write.path());
    put(Attribute.FILE_SIZE, write.size());
    put(Attribute.FILE_SHA256, write.sha256());
    put(Attribute.FILE_PERMISSIONS, write.permissions());
    if (write.verified() != null)
      span.setAttribute(Attribute.FILE_VERIFIED.key(), write.verified());
  }

  private void toolCall(Step.ToolCall call) {
    put(GenAi.OPERATION_NAME, GenAi.EXECUTE_TOOL);
    put(GenAi.TOOL_NAME, call.tool());
    put(GenAi.TOOL_CALL_ID, call.callId());
    if (!call.arguments().isEmpty()) put(GenAi.TOOL_CALL_ARGUMENTS, json(call.arguments()));
    put(GenAi.TOOL_CALL_RESULT, call.result());
  }

  void resources(ResourceUse use) {
    if (use.cpu() != null) value(Attribute.CPU_SECONDS.key(), seconds(use.cpu()));
    var memory = use.memory();
    if (memory != null) {
      put(Attribute.MEMORY_START, memory.start());
      put(Attribute.MEMORY_PEAK, memory.peak());
      put(Attribute.MEMORY_END, memory.end());
    }
    var disk = use.disk();
    if (disk != null) {
      put(Attribute.DISK_READ, disk.read());
      put(Attribute.DISK_WRITTEN, disk.written());
    }
    var files = use.temporaryFiles();
    if (files != null) {
      put(Attribute.TEMPORARY_FILES, (long) files.seen());
      put(Attribute.TEMPORARY_BYTES, files.peakBytes());
    }
    put(Attribute.PROCESSES, (long) use.processes());
    if (!use.pools().isEmpty()) put(Attribute.POOLS, json(RecordJson.plain(use.pools())));
  }

  /** A plain value; lists of texts as such, other lists and maps as JSON. */
  void value(String key, Object value) {
    if (value instanceof String text) span.setAttribute(key, text);
    else if (value instanceof Long number) span.setAttribute(key, number);
    else if (value instanceof Double number) span.setAttribute(key, number);
    else if (value instanceof Boolean truth) span.setAttribute(key, truth);
    else if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance))
      span.setAttribute(
          AttributeKey.stringArrayKey(key), list.stream().map(String.class::cast).toList());
    else span.setAttribute(key, json(value));
  }

  private static String json(Object value) {
    return new JsonText().value(value).toString();
  }

  private void put(GenAi key, @Nullable Object value) {
    if (value != null && !value.equals("")) value(key.key(), value);
  }

  private void put(Attribute key, @Nullable Object value) {
    if (value != null && !value.equals("")) value(key.key(), value);
  }
}
