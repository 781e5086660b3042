package io.hardknocks.analysis.failure.trace.text;

import io.hardknocks.analysis.text.Haystack;

/**
 * Where in the program TensorFlow made the parts of a graph: frames amid the message of an error.
 */
final class GraphPlaces {
  private static final String DETECTED = "Detected at node ";
  private static final String NODE = "Node: ";
  private static final String LOST = "<stack traces unavailable>";

  private GraphPlaces() {}

  /** The text without them. */
  static Haystack strip(Haystack text) {
    return text.has("\n" + DETECTED) ? text.with(strip(text.text())) : text;
  }

  private static String strip(String text) {
    var kept = new StringBuilder(text.length());
    int from = 0;
    int at = text.indexOf("\n" + DETECTED);
    while (at >= 0) {
      int end = end(text, at + 1);
      if (end < 0) break;
      kept.append(text, from, at + 1);
      from = end;
      at = text.indexOf("\n" + DETECTED, end - 1);
    }
    return kept.append(text, from, text.length()).toString();
  }

  /** Behind the line that ends the frames; -1 when none does. */
  private static int end(String text, int from) {
    int node = text.indexOf("\n" + NODE, from);
    int lost = text.indexOf("\n" + LOST, from);
    int last = node < 0 || (lost >= 0 && lost < node) ? lost : node;
    if (last < 0) return -1;
    int line = text.indexOf('\n', last + 1);
    return line < 0 ? text.length() : line + 1;
  }
}
