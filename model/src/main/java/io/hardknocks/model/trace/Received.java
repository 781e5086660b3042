package io.hardknocks.model.trace;

import io.hardknocks.model.Project;
import java.util.ArrayList;
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

  /** Without the spans of other projects, which are rejected. */
  public Received only(Project project) {
    var own = spans.stream().filter(span -> span.isOf(project)).toList();
    int others = spans.size() - own.size();
    if (others == 0) return this;
    var why = new ArrayList<>(reasons);
    why.add("project: not " + project + " (expected: " + project + ", the token's)");
    return new Received(own, messages, rejected + others, why);
  }
}
