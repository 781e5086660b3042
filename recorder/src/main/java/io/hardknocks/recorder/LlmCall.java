package io.hardknocks.recorder;

import io.hardknocks.conventions.StepKind;
import io.hardknocks.recorder.event.Message;
import io.hardknocks.recorder.event.RateLimit;
import io.hardknocks.recorder.event.Step;
import io.hardknocks.recorder.event.TokenUsage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call to a model, with its retries. Its latency is the time until it is closed. */
public final class LlmCall extends OpenStep<LlmCall> {
  private static final int MOST = 10_000;

  private final String model;
  private final Notes parameters = new Notes();
  private final List<Message> messages = new ArrayList<>(2);
  private final List<RateLimit> rateLimits = new ArrayList<>(0);
  private volatile String provider = "";
  private volatile Step.LlmCall.Response response = Step.LlmCall.Response.NONE;
  private volatile TokenUsage usage = TokenUsage.UNKNOWN;
  private volatile @Nullable Duration timeToFirstToken;
  private int retries;

  LlmCall(Attempt attempt, @Nullable String within, String model) {
    super(attempt, within, StepKind.LLM_CALL, model);
    this.model = model;
  }

  /** {@code anthropic}, {@code openai} … */
  public LlmCall provider(String name) {
    provider = Texts.orEmpty(name);
    return this;
  }

  /** {@code temperature}, {@code max_tokens} … */
  public LlmCall parameter(String name, @Nullable Object value) {
    parameters.put(name, value);
    return this;
  }

  public LlmCall parameters(Map<String, ?> all) {
    parameters.putAll(all);
    return this;
  }

  /** What the model is told before the conversation. */
  public LlmCall system(String text) {
    return message("system", text);
  }

  /** What the model is asked. */
  public LlmCall prompt(String text) {
    return message("user", text);
  }

  /** The next message of the conversation that is sent. */
  public LlmCall message(String role, String content) {
    synchronized (messages) {
      if (messages.size() < MOST)
        messages.add(new Message(Texts.orEmpty(role), Texts.orEmpty(content)));
    }
    return this;
  }

  /** The first token arrived now. */
  public LlmCall firstToken() {
    if (timeToFirstToken == null) timeToFirstToken = sinceStart();
    return this;
  }

  /** What came back: the step succeeded. */
  public LlmCall response(String text) {
    var before = response;
    response =
        new Step.LlmCall.Response(
            Texts.orEmpty(text), before.model(), before.id(), before.finishReason());
    return succeeded();
  }

  /**
   * What the provider said of its answer; empty text where it said nothing.
   *
   * @param answered the model that answered
   * @param finishReason {@code stop}, {@code length} …
   */
  public LlmCall answeredBy(String answered, String id, String finishReason) {
    response =
        new Step.LlmCall.Response(
            response.text(),
            Texts.orEmpty(answered),
            Texts.orEmpty(id),
            Texts.orEmpty(finishReason));
    return this;
  }

  public LlmCall usage(TokenUsage tokens) {
    usage = tokens == null ? TokenUsage.UNKNOWN : tokens;
    return this;
  }

  public LlmCall tokens(long input, long output) {
    return usage(TokenUsage.of(input, output));
  }

  /** The request is sent again. */
  public synchronized LlmCall retried() {
    retries++;
    return this;
  }

  /**
   * The provider refused for now.
   *
   * @param retryAfter how long it asked to wait, {@code null} when it did not say
   */
  public LlmCall rateLimited(@Nullable Duration retryAfter) {
    synchronized (rateLimits) {
      if (rateLimits.size() < MOST) rateLimits.add(new RateLimit(now(), retryAfter));
    }
    return this;
  }

  @Override
  Step facts() {
    return new Step.LlmCall(
        provider, model, parameters.copy(), messages(), response, usage, delivery());
  }

  private List<Message> messages() {
    synchronized (messages) {
      return List.copyOf(messages);
    }
  }

  private synchronized Step.LlmCall.Delivery delivery() {
    synchronized (rateLimits) {
      return new Step.LlmCall.Delivery(timeToFirstToken, retries, rateLimits);
    }
  }
}
