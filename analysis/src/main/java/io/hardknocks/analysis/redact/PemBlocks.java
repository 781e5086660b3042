package io.hardknocks.analysis.redact;

import org.jspecify.annotations.Nullable;

/**
 * Private keys in PEM, also those of which the beginning or the end was cut off. The lines stay
 * lines, and a key that is written with {@code \n} in one literal stays one literal.
 */
final class PemBlocks implements Detector {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String KEY = "PRIVATE KEY";
  private static final String REPLACEMENT = Span.OPENING + "private_key]";
  private static final int DASHES = 5;
  private static final int LONGEST = 64 * 1024;
  private static final int LONGEST_LABEL = 60;
  private static final int LEAST_RUN = 16;

  @Override
  public boolean hintedBy(char before, char c) {
    return before == '-' && (c == 'B' || c == 'E');
  }

  @Override
  public @Nullable Span at(String text, int anchor, int from) {
    int start = anchor - DASHES;
    if (start < from) return null;
    if (text.startsWith(BEGIN, start)) return fromBegin(text, start);
    return text.startsWith(END, start) ? beforeEnd(text, start, from) : null;
  }

  private static int bodyStart(String text, int anchor) {
    int key = indexWithin(text, KEY, anchor, LONGEST_LABEL);
    if (key < 0) return -1;
    int dashes = indexWithin(text, "-----", key, LONGEST_LABEL);
    return dashes < 0 ? -1 : dashes + 5;
  }

  private static int indexWithin(String text, String wanted, int from, int reach) {
    return text.indexOf(wanted, from, Math.min(text.length(), from + reach));
  }

  private static @Nullable Span fromBegin(String text, int anchor) {
    int body = bodyStart(text, anchor);
    if (body < 0) return null;
    int next = indexWithin(text, BEGIN, body, LONGEST);
    int reach = next < 0 ? Math.min(text.length() - body, LONGEST) : next - body;
    int end = indexWithin(text, END, body, reach);
    return replaceLines(text, body, end < 0 ? body + reach : end, end >= 0);
  }

  /** Lines from {@code body} on: all up to {@code stop}, or as far as they look like a key. */
  private static @Nullable Span replaceLines(String text, int body, int stop, boolean whole) {
    var out = new StringBuilder();
    int line = body;
    boolean found = false;
    while (line < stop) {
      int next = lineEnd(text, line, stop);
      boolean secret = longestRun(text, line, next) >= LEAST_RUN || isBare(text, line, next);
      if (!secret && !whole && line > body && !isHeader(text, line, next)) break;
      found |= replaceRuns(text, line, next, secret, out);
      line = next;
      int after = separatorEnd(text, line, stop);
      out.append(text, line, after);
      line = after;
    }
    return found ? new Span(body, line, out.toString()) : null;
  }

  private static @Nullable Span beforeEnd(String text, int anchor, int from) {
    if (bodyStart(text, anchor) < 0) return null;
    int start = anchor;
    while (start > from && anchor - start < LONGEST) {
      char c = text.charAt(start - 1);
      if (!Letters.isBase64(c) && !Letters.isLineEnd(c) && c != '\\') break;
      start--;
    }
    return longestRun(text, start, anchor) >= LEAST_RUN
        ? replaceLines(text, start, anchor, true)
        : null;
  }

  private static boolean replaceRuns(
      String text, int start, int end, boolean secret, StringBuilder out) {
    boolean found = false;
    int least = isBare(text, start, end) ? 1 : LEAST_RUN;
    int i = start;
    while (i < end) {
      int run = runEnd(text, i, end);
      if (secret && run - i >= least) {
        out.append(REPLACEMENT);
        found = true;
      } else if (run > i) {
        out.append(text, i, run);
      } else {
        out.append(text.charAt(i));
        run = i + 1;
      }
      i = run;
    }
    return found;
  }

  private static int longestRun(String text, int start, int end) {
    int longest = 0;
    for (int i = start; i < end; i++) {
      int run = runEnd(text, i, end);
      longest = Math.max(longest, run - i);
      i = run;
    }
    return longest;
  }

  private static int runEnd(String text, int start, int end) {
    int i = start;
    while (i < end && Letters.isBase64(text.charAt(i))) i++;
    return i;
  }

  /**
   * Nothing but base64, in quotes or behind a mark of quotation perhaps: a key's last line may be
   * short.
   */
  private static boolean isBare(String text, int start, int end) {
    boolean some = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Letters.isBase64(c)) some = true;
      else if (" \t\"'`,+>|#\\".indexOf(c) < 0) return false;
    }
    return some && text.substring(start, end).strip().indexOf(' ') < 0;
  }

  private static boolean isHeader(String text, int start, int end) {
    var line = text.substring(start, Math.min(end, start + 80)).strip();
    return line.isEmpty() || line.startsWith("Proc-Type:") || line.startsWith("DEK-Info:");
  }

  private static int lineEnd(String text, int from, int stop) {
    int i = from;
    while (i < stop && separatorEnd(text, i, stop) == i) i++;
    return i;
  }

  /** Past line ends at {@code at}, real ones and {@code \n} of a literal. */
  private static int separatorEnd(String text, int at, int stop) {
    int i = at;
    while (i < stop) {
      if (Letters.isLineEnd(text.charAt(i))) i++;
      else if (text.charAt(i) == '\\' && i + 1 < stop && "nr\\".indexOf(text.charAt(i + 1)) >= 0)
        i += 2;
      else break;
    }
    return i;
  }
}
