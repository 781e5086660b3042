package io.hardknocks.codec.otlp.dialect.call;

import io.hardknocks.codec.otlp.dialect.attribute.Fault;
import io.hardknocks.codec.otlp.dialect.attribute.Fields;
import io.hardknocks.codec.otlp.dialect.attribute.Meaning;
import io.hardknocks.codec.otlp.raw.RawSpan;
import io.hardknocks.conventions.Attribute;
import io.hardknocks.model.step.Cost;
import io.hardknocks.model.step.Delivery;
import io.hardknocks.model.step.Delivery.Refusal;
import io.hardknocks.model.step.Detail;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A model call out of the attributes and events of its span. */
public final class ModelCalls {
  private static final long NANOS = 1_000_000_000L;

  private final RawSpan span;
  private final Fields fields;

  private ModelCalls(RawSpan span, Fields fields) {
    this.span = span;
    this.fields = fields;
  }

  /**
   * The call.
   *
   * @param asked whether the model is told as it was asked for, not as it answered
   */
  public static Detail.ModelCall of(RawSpan span, Fields fields, Fault fault, boolean asked) {
    return new ModelCalls(span, fields).call(fault, asked);
  }

  private Detail.ModelCall call(Fault fault, boolean asked) {
    var named = fields.text(Meaning.PROVIDER);
    if (fields.peek(Meaning.OPERATION).equals("chat")) fields.take(Meaning.OPERATION);
    var messages = Messages.of(span, fields);
    return new Detail.ModelCall(
        provider(named),
        model(asked),
        messages.prompt(),
        messages.response(),
        fields.parameters(),
        Tokens.of(fields, span.origin().scope(), named),
        delivery(fault),
        Cost.NOT_PRICED);
  }

  /** {@code openai.chat} and {@code anthropic.messages} name the provider and its interface. */
  private static String provider(String named) {
    var name = named.toLowerCase(Locale.ROOT);
    for (var part : List.of(".chat", ".responses", ".messages", ".completion", ".embedding"))
      if (name.endsWith(part)) return named.substring(0, named.length() - part.length());
    return named;
  }

  private String model(boolean asked) {
    var first = asked ? Meaning.REQUEST_MODEL : Meaning.RESPONSE_MODEL;
    var other = asked ? Meaning.RESPONSE_MODEL : Meaning.REQUEST_MODEL;
    if (!fields.has(first)) return fields.text(other);
    if (fields.peek(first).equals(fields.peek(other))) fields.take(other);
    return fields.text(first);
  }

  private Delivery delivery(Fault fault) {
    var retries = fields.count(Attribute.LLM_RETRIES);
    var limits = fields.count(Attribute.LLM_RATE_LIMITS);
    var refusal = limits != null && limits > 0 ? Refusal.RATE_LIMITED : refusal(fault);
    return Delivery.PLAIN.equals(new Delivery(null, 0, refusal, null))
            && retries == null
            && !mayHaveFirstToken()
        ? Delivery.PLAIN
        : new Delivery(
            firstToken(),
            retries == null ? 0 : Math.clamp(retries, 0, Integer.MAX_VALUE),
            refusal,
            retryAfter());
  }

  private boolean mayHaveFirstToken() {
    return fields.has(Meaning.FIRST_TOKEN_SECONDS)
        || fields.has(Meaning.FIRST_TOKEN_MILLIS)
        || fields.has(Meaning.FIRST_TOKEN_AT);
  }

  private Refusal refusal(Fault fault) {
    if (!fault.failed()) return Refusal.NONE;
    var status = fields.peek(Meaning.HTTP_STATUS);
    return switch (status) {
      case "429" -> Refusal.RATE_LIMITED;
      case "529" -> Refusal.OVERLOADED;
      default -> Refusal.NONE;
    };
  }

  private @Nullable Duration retryAfter() {
    var waits = fields.take(Attribute.LLM_RETRY_AFTER);
    if (waits instanceof List<?> list)
      return list.isEmpty() ? null : Fields.duration(list.getLast(), 1);
    return Fields.duration(waits, 1);
  }

  private @Nullable Duration firstToken() {
    if (fields.has(Meaning.FIRST_TOKEN_SECONDS))
      return fields.seconds(Meaning.FIRST_TOKEN_SECONDS, 1);
    if (fields.has(Meaning.FIRST_TOKEN_MILLIS))
      return fields.seconds(Meaning.FIRST_TOKEN_MILLIS, 1e-3);
    return since(fields.peek(Meaning.FIRST_TOKEN_AT).replace("\"", ""));
  }

  private @Nullable Duration since(String first) {
    if (first.isEmpty()) return null;
    try {
      long start = span.times().start();
      var began = Instant.ofEpochSecond(start / NANOS, start % NANOS);
      var took = Duration.between(began, OffsetDateTime.parse(first).toInstant());
      if (took.isNegative()) return null;
      fields.take(Meaning.FIRST_TOKEN_AT);
      return took;
    } catch (DateTimeException notATime) {
      return null;
    }
  }
}
