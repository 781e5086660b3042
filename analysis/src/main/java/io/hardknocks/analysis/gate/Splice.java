package io.hardknocks.analysis.gate;

import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A piece of a text that another takes the place of. */
record Splice(int start, int end, String text) implements Comparable<Splice> {
  private static final Pattern LINE_END = Pattern.compile("\r?\n");

  @Override
  public int compareTo(Splice other) {
    if (start != other.start) return Integer.compare(start, other.start);
    return end != other.end ? Integer.compare(end, other.end) : text.compareTo(other.text);
  }

  /** A text with all of them made, with its line ends; of those that overlap the first counts. */
  static String all(String source, Collection<Splice> splices) {
    boolean windows = source.contains("\r\n");
    var result = new StringBuilder();
    int at = 0;
    for (var splice : new TreeSet<>(splices)) {
      if (splice.start < at) continue;
      var text = windows ? LINE_END.matcher(splice.text).replaceAll("\r\n") : splice.text;
      result.append(source, at, splice.start).append(text);
      at = splice.end;
    }
    return result.append(source, at, source.length()).toString();
  }
}
