package io.hardknocks.engine.trace;

import io.hardknocks.model.step.StepId;
import io.hardknocks.model.trace.SpanNote;
import io.hardknocks.model.trace.SpanNote.What;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the known spans of a trace are around which. */
record Nesting(Map<String, SpanNote> spans) {
  /** The most spans around a span that are looked at: their parents may be a ring. */
  static final int HIGHEST = 1_000;

  /** The known spans around a span, nearest first. */
  Stream<SpanNote> around(SpanNote span) {
    var first = span.parent() == null ? null : spans.get(span.parent());
    if (first == null || first.equals(span)) return Stream.empty();
    var around = new ArrayList<SpanNote>();
    for (var next = first;
        next != null && !next.equals(span) && around.size() < HIGHEST;
        next = next.parent() == null ? null : spans.get(next.parent())) around.add(next);
    return around.stream();
  }

  /** The step around a span: sessions, stages and attempts are none. */
  @Nullable StepId stepAround(SpanNote span) {
    var parent = span.parent();
    if (parent == null) return null;
    if (!spans.containsKey(parent)) {
      boolean own = !span.key().step().equals(span.step());
      return own ? null : span.key().sibling(parent).step();
    }
    return around(span).map(SpanNote::step).filter(step -> step != null).findFirst().orElse(null);
  }

  /**
   * Model calls around model calls, with no tool between: they tell of the same call again. One
   * that alone says what it took is kept.
   */
  Set<String> wrapped() {
    Set<String> wrapped = new HashSet<>();
    for (var call : spans.values()) {
      if (!call.what().isCall()) continue;
      boolean counted = call.what() == What.COUNTED_CALL;
      around(call)
          .takeWhile(span -> span.what() != What.TOOL_CALL)
          .filter(span -> span.what().isCall())
          .filter(span -> counted || span.what() == What.MODEL_CALL)
          .forEach(span -> wrapped.add(span.key().span()));
    }
    return wrapped;
  }
}
