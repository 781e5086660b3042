package io.hardknocks.model.trace;

import java.util.List;

/**
 * A request of others, taken apart.
 *
 * @param rejected how many spans or log records cannot be kept
 * @param reasons why, of the first ones, a line each
 */
public record Received(
    List<ReceivedSpan> spans, List<SpanMessage> messages, long rejected, List<String> reasons) {
  public Received {
    spans = List.copyOf(spans);
    messages = List.copyOf(messages);
    reasons = List.copyOf(reasons);
  }
}
