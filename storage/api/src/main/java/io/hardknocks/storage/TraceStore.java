package io.hardknocks.storage;

import io.hardknocks.model.trace.SpanMessage;
import io.hardknocks.model.trace.SpanNote;
import java.util.Collection;
import java.util.List;

/**
 * Notes on spans, of traces whose spans do not all say by themselves where they belong.
 * Append-only; forgotten with what began before the same time.
 */
public interface TraceStore {
  /**
   * Keeps notes. A span that is noted, and a message whose span and id are, or that came earlier in
   * the list, is left out: the first one counts.
   */
  void note(Notes notes);

  /** All that is noted of these traces, in the order in which it came. */
  Notes of(Collection<String> traces);

  /** Up to {@code limit} traces of which something is noted, each once, the latest noted first. */
  List<String> latest(int limit);

  /** Spans, and messages that came apart from theirs. */
  record Notes(List<SpanNote> spans, List<SpanMessage> messages) {
    public static final Notes NONE = new Notes(List.of(), List.of());

    public Notes {
      spans = List.copyOf(spans);
      messages = List.copyOf(messages);
    }
  }
}
