package io.hardknocks.recorder.langchain4j;

import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.listener.ChatModelErrorContext;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.listener.ChatModelRequestContext;
import dev.langchain4j.model.chat.listener.ChatModelResponseContext;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.hardknocks.recorder.Attempt;
import io.hardknocks.recorder.LlmCall;
import io.hardknocks.recorder.Recorder;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records every call of the models that it is given to as a listener: in the attempt that is
 * current ({@link Attempt#current()}), and where there is none in a session of the call's own.
 */
public final class RecordModelCalls implements ChatModelListener {
  private static final Object CALL = new Object();

  private final Recorder recorder;
  private final Supplier<? extends @Nullable Attempt> attempts;

  public RecordModelCalls(Recorder recorder) {
    this(recorder, Attempt::current);
  }

  /**
   * @param attempts which attempt a call that starts now belongs to, {@code null} for none
   */
  public RecordModelCalls(Recorder recorder, Supplier<? extends @Nullable Attempt> attempts) {
    this.recorder = recorder;
    this.attempts = attempts;
  }

  /** A call, and what was opened for it alone. */
  private record Open(LlmCall call, @Nullable OwnAttempt own) {
    void close() {
      call.close();
      if (own != null) own.close();
    }
  }

  @Override
  public void onRequest(ChatModelRequestContext context) {
    var attempt = attempts.get();
    var own = attempt == null ? OwnAttempt.open(recorder) : null;
    var request = context.chatRequest();
    var call =
        (own == null ? Objects.requireNonNull(attempt) : own.attempt()).llmCall(model(request));
    context.attributes().put(CALL, new Open(call, own));
    call.provider(Providers.name(context.modelProvider()));
    parameters(call, request);
    for (var message : request.messages())
      call.message(Messages.role(message), Messages.text(message));
  }

  private static String model(ChatRequest request) {
    return Objects.requireNonNullElse(request.modelName(), "");
  }

  private static void parameters(LlmCall call, ChatRequest request) {
    call.parameter("temperature", request.temperature())
        .parameter("top_p", request.topP())
        .parameter("top_k", request.topK())
        .parameter("max_tokens", request.maxOutputTokens())
        .parameter("frequency_penalty", request.frequencyPenalty())
        .parameter("presence_penalty", request.presencePenalty());
    if (!request.stopSequences().isEmpty())
      call.parameter("stop_sequences", request.stopSequences());
  }

  @Override
  public void onResponse(ChatModelResponseContext context) {
    var open = take(context.attributes());
    if (open == null) return;
    var response = context.chatResponse();
    open.call()
        .answeredBy(text(response.modelName()), text(response.id()), finishReason(response))
        .response(Messages.text(response.aiMessage()));
    var tokens = response.tokenUsage();
    if (tokens != null) open.call().usage(Tokens.usage(tokens));
    if (open.own() != null) open.own().attempt().succeeded();
    open.close();
  }

  private static String finishReason(ChatResponse response) {
    var reason = response.finishReason();
    return reason == null ? "" : reason.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  @Override
  public void onError(ChatModelErrorContext context) {
    var open = take(context.attributes());
    if (open == null) return;
    if (context.error() instanceof RateLimitException) open.call().rateLimited(null);
    open.call().failed(context.error());
    if (open.own() != null) open.own().attempt().failed(context.error());
    open.close();
  }

  private static @Nullable Open take(Map<Object, Object> attributes) {
    return attributes.remove(CALL) instanceof Open open ? open : null;
  }
}
