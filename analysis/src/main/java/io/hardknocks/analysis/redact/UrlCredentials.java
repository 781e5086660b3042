package io.hardknocks.analysis.redact;

import org.jspecify.annotations.Nullable;

/** The password in {@code scheme://user:password@host}, also a key in the place of the user. */
final class UrlCredentials implements Detector {
  private static final int LONGEST = 1024;
  private static final String KIND = "url_password";

  private final Resemblance resemblance;

  UrlCredentials(Resemblance resemblance) {
    this.resemblance = resemblance;
  }

  @Override
  public boolean hintedBy(char before, char c) {
    return c == ':';
  }

  @Override
  public @Nullable Span at(String text, int anchor, int from) {
    if (!text.startsWith("//", anchor + 1) || anchor == 0) return null;
    if (!Letters.isLetter(text.charAt(anchor - 1)) && !Letters.isDigit(text.charAt(anchor - 1)))
      return null;
    int start = anchor + 3;
    int stop = Math.min(text.length(), start + LONGEST);
    int colon = -1;
    int at = -1;
    for (int i = start; i < stop && !ends(text.charAt(i)); i++) {
      char c = text.charAt(i);
      if (c == ':' && colon < 0) colon = i;
      if (c == '@') at = i;
      // A host ends at the first slash; a password that was not escaped may hold one, a port may
      // not.
      if (c == '/' && (at >= 0 || colon < 0 || isNumber(text, colon + 1, i))) break;
      if (text.startsWith("://", i)) break;
    }
    if (at < 0 || Span.isRedacted(text, start)) return null;
    if (colon >= 0 && colon < at) return password(text, colon + 1, at);
    return resemblance.isRandom(text.substring(start, at)) ? Span.of(start, at, KIND) : null;
  }

  private @Nullable Span password(String text, int start, int end) {
    if (start == end || Span.isRedacted(text, start)) return null;
    return resemblance.isVariable(text.substring(start, end)) ? null : Span.of(start, end, KIND);
  }

  private static boolean ends(char c) {
    return c <= ' ' || c == '"' || c == '\'' || c == '`' || c == '<' || c == '>' || c == '\\';
  }

  private static boolean isNumber(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Letters.isDigit(text.charAt(i))) return false;
    }
    return true;
  }
}
