package io.hardknocks.analysis.gate;

import java.util.Collection;
import java.util.TreeSet;

/** A piece of a text that another takes the place of. */
record Splice(int start, int end, String text) implements Comparable<Splice> {

  @Override
  public int compareTo(Splice other) {
    if (start != other.start) return Integer.compare(start, other.start);
    return end != other.end ? Integer.compare(end, other.end) : text.compareTo(other.text);
  }

  /** A text with all of them made; of those that overlap the first counts. */
  static String all(String source, Collection<Splice> splices) {
    var result = new StringBuilder();
    int at = 0;
    for (var splice : new TreeSet<>(splices)) {
      if (splice.start < at) continue;
      result.append(source, at, splice.start).append(splice.text);
      at = splice.end;
    }
    return result.append(source, at, source.length()).toString();
  }
}
