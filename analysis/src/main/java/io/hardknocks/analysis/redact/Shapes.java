package io.hardknocks.analysis.redact;

import java.util.Arrays;
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

  /**
   * @param offset of the second character of the rarest pair
   */
  private record Entry(String trigger, int offset, Shape shape) {}

  private static final Entry[] NONE = {};

  private final Entry[][] byPair = new Entry[128 * 128][];

  Shapes(List<Shape> shapes) {
    Arrays.fill(byPair, NONE);
    for (var shape : shapes) {
      for (var trigger : shape.triggers()) add(new Entry(trigger, rarest(trigger), shape));
    }
  }

  private void add(Entry entry) {
    int pair =
        pair(entry.trigger().charAt(entry.offset() - 1), entry.trigger().charAt(entry.offset()));
    var more = Arrays.copyOf(byPair[pair], byPair[pair].length + 1);
    more[more.length - 1] = entry;
    byPair[pair] = more;
  }

  private static int pair(char before, char c) {
    return (before << 7) | c;
  }

  private static int rarest(String trigger) {
    int best = 1;
    for (int i = 2; i < trigger.length(); i++) {
      if (rank(trigger, i) > rank(trigger, best)) best = i;
    }
    return best;
  }

  private static int rank(String trigger, int at) {
    return rank(trigger.charAt(at - 1)) + rank(trigger.charAt(at));
  }

  private static int rank(char c) {
    int at = FREQUENT.indexOf(c);
    return at < 0 ? FREQUENT.length() : at;
  }

  @Override
  public boolean hintedBy(char before, char c) {
    return byPair[pair(before, c)].length > 0;
  }

  @Override
  public @Nullable Span at(String text, int anchor, int from) {
    if (anchor == 0) return null;
    for (var entry : entries(text.charAt(anchor - 1), text.charAt(anchor))) {
      int start = anchor - entry.offset();
      if (start < from || !text.startsWith(entry.trigger(), start)) continue;
      var span = entry.shape().at(text, start);
      if (span != null && span.start() >= from) return span;
    }
    return null;
  }

  private Entry[] entries(char before, char c) {
    return before < 128 && c < 128 ? byPair[pair(before, c)] : NONE;
  }

  /** The shape that covers all of a value, {@code null} when none does. */
  @Nullable Span covering(String text, int start, int end) {
    int reach = Math.min(end, start + 64);
    for (int i = start; i < reach; i++) {
      var span = at(text, i, start);
      if (span != null) return span.start() == start && span.end() >= end ? span : null;
    }
    return null;
  }
}
