package io.hardknocks.analysis.redact;

import static io.hardknocks.analysis.redact.SecretName.Values.ANY;

import org.jspecify.annotations.Nullable;

/** What a sentence quotes behind the name of a secret: {@code no login with password "…"}. */
final class QuotedSecrets implements Detector {
  private final SecretNames names;
  private final Resemblance resemblance;

  QuotedSecrets(SecretNames names, Resemblance resemblance) {
    this.names = names;
    this.resemblance = resemblance;
  }

  @Override
  public boolean hintedBy(char before, char c) {
    return before == ' ' && (Letters.isQuote(c) || c == '\\');
  }

  @Override
  public @Nullable Span at(String text, int anchor, int from) {
    int end = anchor - 1;
    if (end <= from || !Letters.isLetter(text.charAt(end - 1))) return null;
    int start = SecretNames.startOf(text, end, from);
    var name = start == end ? null : names.find(text, start, end);
    if (name == null || name.values() != ANY) return null;
    var value = Value.quoted(text, anchor, true);
    return value != null && resemblance.isPassword(value.content())
        ? Span.of(value.start(), value.end(), name.kind())
        : null;
  }
}
