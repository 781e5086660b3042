package io.hardknocks.analysis.redact;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of texts: keys, tokens, passwords, private keys. {@code [redacted:KIND]} takes
 * their place, inside of the quotes, so that lines stay lines and code stays code. Hashes, UUIDs,
 * placeholders and what a program computes stay. Immutable; the same text always gives the same
 * result, and a result given again does not change. Time is linear in the length of the text.
 */
public final class Redactor {
  /**
   * A replacement may show a secret beside it that was hidden before; more rounds than this never
   * helped.
   */
  private static final int MOST_ROUNDS = 8;

  private final Rules rules;
  private final List<Detector> detectors;

  /** For each pair of ASCII characters a bit per detector that it hints at. */
  private final byte[] hints = new byte[128 * 128];

  private Redactor(Rules rules) {
    this.rules = rules;
    var shapes = new Shapes(rules.shapes());
    var names = new SecretNames(rules.names());
    var resemblance = new Resemblance(rules.placeholders());
    detectors =
        List.of(
            new PemBlocks(),
            new UrlCredentials(resemblance),
            new Assignments(names, resemblance, shapes),
            new Flags(names, resemblance),
            new Logins(resemblance),
            new QuotedSecrets(names, resemblance),
            shapes);
    for (int pair = 0; pair < hints.length; pair++) {
      for (int d = 0; d < detectors.size(); d++) {
        if (detectors.get(d).hintedBy((char) (pair >> 7), (char) (pair & 127)))
          hints[pair] |= (byte) (1 << d);
      }
    }
  }

  /** With the patterns that ship. */
  public static Redactor standard() {
    return new Redactor(Rules.standard());
  }

  /**
   * This redactor with more patterns, in the form of {@code redaction.yaml}.
   *
   * @throws IllegalArgumentException all mistakes of {@code yaml} in one line
   */
  public Redactor with(String yaml) {
    return new Redactor(rules.plus(Rules.parse(yaml)));
  }

  /** The text itself when it has no secret. */
  public String redact(String text) {
    requireNonNull(text, "text");
    var clean = text;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      var next = pass(clean);
      if (next == null) break;
      clean = next;
    }
    return clean;
  }

  /** {@code null} when there is nothing to replace. */
  private @Nullable String pass(String text) {
    StringBuilder out = null;
    int done = 0;
    int length = text.length();
    int before = 0;
    for (int i = 0; i < length; i++) {
      int c = text.charAt(i);
      if (c >= 128) c = 0;
      int asked = hints[(before << 7) | c];
      before = c;
      if (asked == 0) continue;
      var span = find(text, i, done, asked);
      if (span == null) continue;
      if (out == null) out = new StringBuilder(length + 64);
      out.append(text, done, span.start()).append(span.replacement());
      done = span.end();
      if (done > i + 1) {
        i = done - 1;
        before = 0;
      }
    }
    return out == null ? null : out.append(text, done, length).toString();
  }

  private @Nullable Span find(String text, int anchor, int from, int asked) {
    for (int rest = asked; rest != 0; rest &= rest - 1) {
      var span = detectors.get(Integer.numberOfTrailingZeros(rest)).at(text, anchor, from);
      if (span != null) return span;
    }
    return null;
  }
}
