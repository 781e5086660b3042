package io.hardknocks.analysis.redact;

import org.jspecify.annotations.Nullable;

/** Options of a command: {@code --password VALUE}, {@code "--token", "VALUE"}. */
final class Flags implements Detector {
  private final SecretNames names;
  private final Resemblance resemblance;

  Flags(SecretNames names, Resemblance resemblance) {
    this.names = names;
    this.resemblance = resemblance;
  }

  @Override
  public boolean hintedBy(char before, char c) {
    return c == '-' && before != '-';
  }

  @Override
  public @Nullable Span at(String text, int anchor, int from) {
    if (!text.startsWith("--", anchor)
        || (anchor > 0 && SecretNames.isNameCharacter(text.charAt(anchor - 1)))) return null;
    int start = anchor + 2;
    int end = start;
    int stop = Math.min(text.length(), start + 60);
    while (end < stop && SecretNames.isNameCharacter(text.charAt(end))) end++;
    if (end == start || end == text.length() || end == stop) return null;
    var value = valueAfter(text, end);
    if (value == null) return null;
    var name = names.find(text, start, end);
    return name != null && resemblance.isPassword(value.content())
        ? Span.of(value.start(), value.realEnd(), name.kind())
        : null;
  }

  private static @Nullable Value valueAfter(String text, int end) {
    if (text.charAt(end) == ' ') return Value.read(text, end);
    if (!Letters.isQuote(text.charAt(end)) || !text.startsWith(",", end + 1)) return null;
    return Value.quoted(text, Value.skipBlanks(text, end + 2), true);
  }
}
