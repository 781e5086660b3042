package io.hardknocks.analysis.redact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All shapes, each asked only where one of its triggers stands; a trigger is sought by its rarest
 * character.
 */
final class Shapes implements Detector {
  /** Characters of logs and scripts, the most frequent first; what is not listed is rarer. */
  private static final String FREQUENT =
      " etaoinrslcdump\nfh.g_,()\"'y-/b=v:0w1k2x[]3ATSEIN{}4OCR5689LD7PM>jzqFUB<;GHXV";

  private record Entry(String trigger, int offset, Shape shape) {}

  private final Entry[][] byAnchor = new Entry[128][];
  private final String anchors;

  Shapes(List<Shape> shapes) {
    var collected = new ArrayList<List<Entry>>();
    for (int c = 0; c < 128; c++) collected.add(new ArrayList<>());
    for (var shape : shapes) {
      for (var trigger : shape.triggers()) {
        int offset = rarest(trigger);
        collected.get(trigger.charAt(offset)).add(new Entry(trigger, offset, shape));
      }
    }
    var present = new StringBuilder();
    for (int c = 0; c < 128; c++) {
      byAnchor[c] = collected.get(c).toArray(Entry[]::new);
      if (byAnchor[c].length > 0) present.append((char) c);
    }
    anchors = present.toString();
  }

  private static int rarest(String trigger) {
    int best = 0;
    for (int i = 1; i < trigger.length(); i++) {
      if (rank(trigger.charAt(i)) > rank(trigger.charAt(best))) best = i;
    }
    return best;
  }

  private static int rank(char c) {
    int at = FREQUENT.indexOf(c);
    return at < 0 ? FREQUENT.length() : at;
  }

  @Override
  public String anchors() {
    return anchors;
  }

  @Override
  public @Nullable Span at(String text, int anchor, int from) {
    for (var entry : byAnchor[text.charAt(anchor)]) {
      int start = anchor - entry.offset();
      if (start < from || !text.startsWith(entry.trigger(), start)) continue;
      var span = entry.shape().at(text, start);
      if (span != null && span.start() >= from) return span;
    }
    return null;
  }

  /** The shape that covers all of a value, {@code null} when none does. */
  @Nullable Span covering(String text, int start, int end) {
    int reach = Math.min(end, start + 64);
    for (int i = start; i < reach; i++) {
      char c = text.charAt(i);
      var span = c < 128 && byAnchor[c].length > 0 ? at(text, i, start) : null;
      if (span != null) return span.start() == start && span.end() >= end ? span : null;
    }
    return null;
  }
}
