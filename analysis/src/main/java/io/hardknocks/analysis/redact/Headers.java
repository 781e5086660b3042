package io.hardknocks.analysis.redact;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Headers of HTTP: credentials behind their scheme, cookies as a whole. */
final class Headers {
  private static final int LEAST = 6;
  private static final int ENOUGH = 512;
  private static final Pattern SCHEME =
      Pattern.compile(
          "(?i)(?:bearer|basic|token|apikey|api-key|key|digest|negotiate|ntlm|bot|hawk|aws4-hmac-sha256|sharedkey|sharedaccesssignature)[ :]{1,4}");
  private static final Pattern COOKIE = Pattern.compile("\\s{0,4}[\\w.%-]{1,80}+=[^\\s=].*");

  private final Resemblance resemblance;

  Headers(Resemblance resemblance) {
    this.resemblance = resemblance;
  }

  @Nullable Span credentials(SecretName name, Target target, Value value) {
    var content = value.quoted() ? value.content() : beginningOfLine(value);
    var scheme = SCHEME.matcher(content);
    if (!scheme.lookingAt()) return bareToken(name, value, target);
    var credentials = content.substring(scheme.end());
    if (credentials.length() < LEAST || !isSpelledOut(credentials)) return null;
    return Span.of(value.start() + scheme.end(), end(value), name.kind());
  }

  private @Nullable Span bareToken(SecretName name, Value value, Target target) {
    boolean code = !value.quoted() && target.operator() == '=' && !target.isEnvironment();
    boolean secret =
        !code && resemblance.isRandom(value.content()) && isSpelledOut(value.content());
    return secret ? Span.of(value.start(), value.realEnd(), name.kind()) : null;
  }

  private boolean isSpelledOut(String content) {
    return content.charAt(0) != '"'
        && content.charAt(0) != '['
        && !resemblance.isVariable(content)
        && !resemblance.isPlaceholder(content)
        && content.indexOf('{') < 0;
  }

  @Nullable Span line(SecretName name, Target target, Value value) {
    if (!value.quoted() && target.operator() != ':') return null;
    var content = value.quoted() ? value.content() : beginningOfLine(value);
    if (content.indexOf('{') >= 0 || content.indexOf('$') >= 0) return null;
    boolean secret =
        COOKIE.matcher(content).matches() || (value.quoted() && resemblance.isRandom(content));
    return secret ? Span.of(value.start(), end(value), name.kind()) : null;
  }

  private static int end(Value value) {
    return value.quoted() ? value.end() : lineEnd(value, Integer.MAX_VALUE);
  }

  /** Enough of the line to judge by: to look at all of it at each header would not be linear. */
  private static String beginningOfLine(Value value) {
    return value.text().substring(value.start(), lineEnd(value, ENOUGH));
  }

  /** The line's end, or the quote that ends a header which stands as a whole in a literal. */
  private static int lineEnd(Value value, int most) {
    var text = value.text();
    int i = value.start();
    while (i < text.length() && i - value.start() < most && !endsHeader(text, i)) i++;
    return i;
  }

  private static boolean endsHeader(String text, int at) {
    char c = text.charAt(at);
    if (Letters.isLineEnd(c) || Letters.isQuote(c)) return true;
    return c == '\\' && at + 1 < text.length() && "nr\"'".indexOf(text.charAt(at + 1)) >= 0;
  }
}
