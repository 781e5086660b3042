package io.hardknocks.codec.otlp;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.codec.otlp.OtlpRequests.Format;
import io.hardknocks.codec.otlp.raw.MalformedRequest;
import io.hardknocks.model.AttemptId;
import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.model.step.Counting;
import io.hardknocks.model.step.Delivery.Refusal;
import io.hardknocks.model.step.Detail;
import io.hardknocks.model.step.Step;
import io.hardknocks.model.step.TokenUsage;
import io.hardknocks.model.trace.ReceivedSpan;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each dialect's attributes become. */
class DialectsTest {
  private static final String ID = "00f067aa0ba902b7";
  private static final String PARENT = "00f067aa0ba902b8";

  private static ReceivedSpan received(String scope, Span.Builder span) throws MalformedRequest {
    var received =
        new OtlpRequests(Project.DEFAULT).traces(Proto.request(scope, span), Format.PROTOBUF);
    assertThat(received.reasons()).isEmpty();
    return received.spans().getFirst();
  }

  private static Step step(String scope, Map<String, Object> attributes) throws MalformedRequest {
    return requireNonNull(received(scope, Proto.span(ID, PARENT, attributes)).step());
  }

  private static Detail.ModelCall call(String scope, Map<String, Object> attributes)
      throws MalformedRequest {
    return (Detail.ModelCall) step(scope, attributes).detail();
  }

  private static Map<String, Object> map(Object... pairs) {
    var map = new TreeMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) map.put((String) pairs[i], pairs[i + 1]);
    return map;
  }

  @Test
  void theConventionsOfToday() throws MalformedRequest {
    var step =
        step(
            "any",
            map(
                "gen_ai.operation.name",
                "chat",
                "gen_ai.provider.name",
                "anthropic",
                "gen_ai.request.model",
                "claude-sonnet-4-5",
                "gen_ai.response.model",
                "claude-sonnet-4-5-20250929",
                "gen_ai.request.temperature",
                0.2,
                "gen_ai.usage.input_tokens",
                1250,
                "gen_ai.usage.output_tokens",
                80,
                "gen_ai.usage.cache_read.input_tokens",
                1000,
                "gen_ai.usage.cache_creation.input_tokens",
                50,
                "gen_ai.usage.reasoning.output_tokens",
                30,
                "gen_ai.response.time_to_first_chunk",
                0.25,
                "gen_ai.conversation.id",
                "conv-1",
                "gen_ai.system_instructions",
                "[{\"type\":\"text\",\"content\":\"You clean.\"}]",
                "gen_ai.input.messages",
                "[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"Clean this.\"}]},"
                    + "{\"role\":\"tool\",\"parts\":[{\"type\":\"tool_call_response\",\"result\":\"3 hits\"}]}]",
                "gen_ai.output.messages",
                "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\"Cleaned.\"},"
                    + "{\"type\":\"tool_call\",\"name\":\"save\",\"arguments\":{\"a\":1}}]}]",
                "server.address",
                "api"));
    var call = (Detail.ModelCall) step.detail();

    assertThat(call.provider()).isEqualTo("anthropic");
    assertThat(call.model()).isEqualTo("claude-sonnet-4-5-20250929");
    assertThat(call.prompt()).isEqualTo("system: You clean.\n\nuser: Clean this.\n\ntool: 3 hits");
    assertThat(call.response()).isEqualTo("Cleaned.\nsave({\"a\":1})");
    assertThat(call.parameters()).containsExactly(Map.entry("temperature", "0.2"));
    assertThat(call.tokens())
        .isEqualTo(new TokenUsage(1250L, 80L, 1000L, 50L, 30L, null, Counting.CACHED_INSIDE_INPUT));
    assertThat(call.delivery().firstToken()).isEqualTo(Duration.ofMillis(250));
    assertThat(step.place().stage().session()).isEqualTo("conv-1");
    assertThat(step.id().value()).isEqualTo(Proto.TRACE + "-" + ID);
    assertThat(requireNonNull(step.place().parent()).value()).isEqualTo(Proto.TRACE + "-" + PARENT);
    assertThat(step.place().attempt()).isEqualTo(new AttemptId(Proto.TRACE));
    assertThat(step.timing().duration()).isEqualTo(Duration.ofSeconds(2));
    assertThat(step.attributes())
        .containsOnly(
            Map.entry("gen_ai.request.model", "\"claude-sonnet-4-5\""),
            Map.entry("server.address", "\"api\""));
  }

  @Test
  void theConventionsOfBefore() throws MalformedRequest {
    var call =
        call(
            "opentelemetry.instrumentation.anthropic",
            map(
                "gen_ai.system", "anthropic",
                "llm.request.type", "chat",
                "gen_ai.request.model", "m",
                "gen_ai.prompt.0.role", "system",
                "gen_ai.prompt.0.content", "Be brief.",
                "gen_ai.prompt.1.role", "user",
                "gen_ai.prompt.1.content", "Hi",
                "gen_ai.completion.0.role", "assistant",
                "gen_ai.completion.0.content", "Hello",
                "gen_ai.usage.prompt_tokens", 110,
                "gen_ai.usage.completion_tokens", 5,
                "gen_ai.usage.cache_read_input_tokens", 100,
                "llm.usage.total_tokens", 115));

    assertThat(call.prompt()).isEqualTo("system: Be brief.\n\nuser: Hi");
    assertThat(call.response()).isEqualTo("Hello");
    assertThat(call.tokens())
        .isEqualTo(new TokenUsage(110L, 5L, 100L, null, null, 115L, Counting.CACHED_INSIDE_INPUT));
  }

  @Test
  void openInference() throws MalformedRequest {
    var call =
        call(
            "openinference.instrumentation.openai",
            map(
                "openinference.span.kind", "LLM",
                "llm.provider", "openai",
                "llm.model_name", "gpt-4o",
                "llm.invocation_parameters", "{\"temperature\":0.5,\"max_tokens\":9}",
                "llm.input_messages.0.message.role", "user",
                "llm.input_messages.0.message.contents.0.message_content.type", "text",
                "llm.input_messages.0.message.contents.0.message_content.text", "What?",
                "llm.output_messages.0.message.role", "assistant",
                "llm.output_messages.0.message.tool_calls.0.tool_call.function.name", "look",
                "llm.output_messages.0.message.tool_calls.0.tool_call.function.arguments", "{}",
                "input.value", "{\"messages\":[]}",
                "llm.token_count.prompt", 10,
                "llm.token_count.completion", 3,
                "llm.token_count.prompt_details.cache_read", 4,
                "session.id", "s-1"));

    assertThat(call.prompt()).isEqualTo("What?");
    assertThat(call.response()).isEqualTo("look({})");
    assertThat(call.parameters())
        .containsExactly(Map.entry("max_tokens", "9"), Map.entry("temperature", "0.5"));
    assertThat(call.tokens())
        .isEqualTo(new TokenUsage(10L, 3L, 4L, null, null, null, Counting.CACHED_INSIDE_INPUT));
  }

  @Test
  void vercel() throws MalformedRequest {
    var call =
        call(
            "ai",
            map(
                "ai.operationId",
                "ai.generateText.doGenerate",
                "ai.model.provider",
                "anthropic.messages",
                "ai.model.id",
                "claude-haiku-4-5",
                "ai.prompt.messages",
                "[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"Hi\"}]}]",
                "ai.response.text",
                "Hello",
                "ai.settings.maxRetries",
                2,
                "ai.usage.inputTokens",
                7,
                "ai.usage.outputTokens",
                5,
                "ai.usage.cachedInputTokens",
                3,
                "ai.response.msToFirstChunk",
                120.5));

    assertThat(call.provider()).isEqualTo("anthropic");
    assertThat(call.prompt()).isEqualTo("Hi");
    assertThat(call.response()).isEqualTo("Hello");
    assertThat(call.tokens().counting()).isEqualTo(Counting.CACHED_BESIDE_INPUT);
    assertThat(call.delivery().firstToken()).isEqualTo(Duration.ofNanos(120_500_000));
    assertThat(
            step(
                    "ai",
                    map(
                        "ai.operationId",
                        "ai.toolCall",
                        "ai.toolCall.name",
                        "look",
                        "ai.toolCall.args",
                        "{}",
                        "ai.toolCall.result",
                        "found"))
                .detail())
        .isEqualTo(new Detail.ToolCall("look", "{}", "found"));
  }

  @Test
  void langfuse() throws MalformedRequest {
    var call =
        call(
            "langfuse-sdk",
            map(
                "langfuse.observation.type", "generation",
                "langfuse.observation.model.name", "gpt-4o",
                "langfuse.observation.model.parameters", "{\"temperature\":1}",
                "langfuse.observation.usage_details",
                    "{\"input\":10,\"input_cached_tokens\":90,\"output\":5,\"total\":105}",
                "langfuse.observation.input", "[{\"role\":\"user\",\"content\":\"Hi\"}]",
                "langfuse.observation.output", "{\"role\":\"assistant\",\"content\":\"Hello\"}",
                "langfuse.observation.completion_start_time", "2025-11-24T16:00:01.500Z",
                "langfuse.session.id", "s-2"));

    assertThat(call.tokens())
        .isEqualTo(new TokenUsage(10L, 5L, 90L, null, null, 105L, Counting.CACHED_BESIDE_INPUT));
    assertThat(call.prompt()).isEqualTo("Hi");
    assertThat(call.response()).isEqualTo("Hello");
    assertThat(call.delivery().firstToken()).isEqualTo(Duration.ofMillis(1_500));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gen_ai.operation.name=invoke_agent",
        "gen_ai.operation.name=invoke_workflow",
        "openinference.span.kind=CHAIN",
        "openinference.span.kind=AGENT",
        "traceloop.span.kind=workflow",
        "traceloop.span.kind=task",
        "ai.operationId=ai.generateText",
        "langfuse.observation.type=agent"
      })
  void aSpanAroundCallsHasTheirUsageOnlyAsAttributes(String kind) throws MalformedRequest {
    var name = kind.substring(0, kind.indexOf('='));
    var value = kind.substring(kind.indexOf('=') + 1);
    var step =
        step(
            "any",
            map(
                name,
                value,
                "gen_ai.request.model",
                "m",
                "gen_ai.usage.input_tokens",
                10,
                "gen_ai.usage.output_tokens",
                5));

    assertThat(step.detail()).isInstanceOf(Detail.Custom.class);
    assertThat(step.attributes()).containsEntry("gen_ai.usage.input_tokens", "10");
  }

  @Test
  void messagesOfEventsAreThoseOfTheCall() throws MalformedRequest {
    var span =
        Proto.span(ID, PARENT, map("gen_ai.operation.name", "chat", "gen_ai.request.model", "m"))
            .addEvents(Proto.event("gen_ai.system.message", map("content", "Be brief.")))
            .addEvents(Proto.event("gen_ai.user.message", map("content", "Hi")))
            .addEvents(
                Proto.event(
                    "gen_ai.choice",
                    map("message", "{\"role\":\"assistant\",\"content\":\"Hello\"}", "index", 0)));

    var call = (Detail.ModelCall) requireNonNull(received("x", span).step()).detail();

    assertThat(call.prompt()).isEqualTo("system: Be brief.\n\nuser: Hi");
    assertThat(call.response()).isEqualTo("Hello");
  }

  @Test
  void aRefusedCallIsRefused() throws MalformedRequest {
    var span =
        Proto.span(
                ID,
                PARENT,
                map(
                    "gen_ai.operation.name",
                    "chat",
                    "gen_ai.request.model",
                    "m",
                    "http.response.status_code",
                    429,
                    "error.type",
                    "RateLimitError"))
            .setStatus(
                Status.newBuilder()
                    .setCode(Status.StatusCode.STATUS_CODE_ERROR)
                    .setMessage("slow down"));

    var step = requireNonNull(received("x", span).step());

    assertThat(step.ending().error()).isEqualTo("RateLimitError: slow down");
    assertThat(((Detail.ModelCall) step.detail()).delivery().refusal())
        .isEqualTo(Refusal.RATE_LIMITED);
  }

  @Test
  void theRootOfATraceIsAnAttemptWithTheErrorOfItsException() throws MalformedRequest {
    var trace = "Traceback (most recent call last):\n  File \"a.py\", line 1\nValueError: bad";
    var span =
        Proto.span(ID, "", map("openinference.span.kind", "AGENT"))
            .setName("plan the film")
            .setStatus(Status.newBuilder().setCode(Status.StatusCode.STATUS_CODE_ERROR))
            .addEvents(
                Proto.event(
                    "exception",
                    map(
                        "exception.type",
                        "ValueError",
                        "exception.message",
                        "bad",
                        "exception.stacktrace",
                        trace)));

    var attempt = requireNonNull(received("x", span).attempt());

    assertThat(attempt.id()).isEqualTo(new AttemptId(Proto.TRACE));
    assertThat(attempt.stage().name()).isEqualTo("plan the film");
    assertThat(attempt.turn().method()).isEqualTo("observed");
    assertThat(attempt.execution().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(attempt.output().error()).isEqualTo(trace);
  }

  @Test
  void aRootThatIsAGoodCallIsNoAttempt() throws MalformedRequest {
    var span = Proto.span(ID, "0000000000000000", map("gen_ai.operation.name", "chat"));

    assertThat(received("x", span).attempt()).isNull();
    assertThat(requireNonNull(received("x", span).step()).place().attempt()).isNull();
    assertThat(received("x", span).parent()).isNull();
  }

  @Test
  void valuesOfAnyKindAreKeptAsJson() throws MalformedRequest {
    var step =
        step("x", map("list", List.of("a", 1, 2.5, true), "map", map("k", List.of()), "q", "\"\n"));

    assertThat(step.attributes())
        .containsExactly(
            Map.entry("list", "[\"a\",1,2.5,true]"),
            Map.entry("map", "{\"k\":[]}"),
            Map.entry("q", "\"\\\"\\n\""));
  }
}
