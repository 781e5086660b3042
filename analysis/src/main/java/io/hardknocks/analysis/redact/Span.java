package io.hardknocks.analysis.redact;

/** A part of a text and what takes its place. */
record Span(int start, int end, String replacement) {
  static final String OPENING = "[redacted:";

  static Span of(int start, int end, String kind) {
    return new Span(start, end, OPENING + kind + "]");
  }

  /** Whether a replacement begins at {@code at}. */
  static boolean isRedacted(String text, int at) {
    return text.startsWith(OPENING, at);
  }
}
