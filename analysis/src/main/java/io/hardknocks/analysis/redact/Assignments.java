package io.hardknocks.analysis.redact;

import static io.hardknocks.analysis.redact.SecretName.Values.ANY;
import static io.hardknocks.analysis.redact.SecretName.Values.HEADER;
import static io.hardknocks.analysis.redact.SecretName.Values.LINE;

import org.jspecify.annotations.Nullable;

/**
 * Values that are given to a name of a secret: in code, configuration, JSON, an environment, a
 * header, an address, a call. What a program computes ({@code password = getpass()}) is no secret;
 * what it spells out is.
 */
final class Assignments implements Detector {
  private final SecretNames names;
  private final BareValues bare;
  private final Resemblance resemblance;
  private final Shapes shapes;
  private final Headers headers;

  Assignments(SecretNames names, Resemblance resemblance, Shapes shapes) {
    this.names = names;
    this.bare = new BareValues(resemblance);
    this.resemblance = resemblance;
    this.shapes = shapes;
    this.headers = new Headers(resemblance);
  }

  @Override
  public boolean hintedBy(char before, char c) {
    return c == '=' || c == ':' || (c == ',' && Letters.isQuote(before));
  }

  @Override
  public @Nullable Span at(String text, int anchor, int from) {
    var target = Target.before(text, anchor, from);
    if (target == null) return null;
    var name = names.find(text, target.start(), target.end());
    if (name == null) return null;
    var value = valueAfter(text, anchor);
    if (value == null || value.start() < from || Span.isRedacted(text, value.start())) return null;
    if (!value.quoted() && isComparison(text, anchor)) return null;
    if (isPrompt(text, target, anchor)) return null;
    var span = secret(name, target, value);
    return span == null ? null : named(text, span);
  }

  /** {@code if password != password2:} compares two names. */
  private static boolean isComparison(String text, int anchor) {
    if (text.charAt(anchor) != '=') return false;
    boolean doubled = text.startsWith("=", anchor + 1);
    return doubled || (anchor > 0 && "!=".indexOf(text.charAt(anchor - 1)) >= 0);
  }

  /** {@code "Password: "}: the quote after the colon ends the literal that the name is in. */
  private static boolean isPrompt(String text, Target target, int anchor) {
    if (target.operator() != ':' || target.quoted() || target.start() == 0) return false;
    char quote = text.charAt(target.start() - 1);
    int next = Value.skipBlanks(text, anchor + 1);
    return Letters.isQuote(quote) && next < text.length() && text.charAt(next) == quote;
  }

  private static @Nullable Value valueAfter(String text, int anchor) {
    int i = anchor + 1;
    while (i < text.length() && i - anchor <= 3 && (text.charAt(i) == '=' || text.charAt(i) == '>'))
      i++;
    if (text.charAt(anchor) == ',') return Value.quoted(text, Value.skipBlanks(text, i), true);
    if (text.charAt(anchor) == ':') i = Declarations.skipType(text, i);
    return Value.read(text, i);
  }

  private @Nullable Span secret(SecretName name, Target target, Value value) {
    if (name.values() == HEADER) return headers.credentials(name, target, value);
    if (name.values() == LINE) return headers.line(name, target, value);
    boolean secret =
        value.quoted() ? isSecretLiteral(name, target, value) : bare.isSecret(name, target, value);
    return secret ? Span.of(value.start(), value.realEnd(), name.kind()) : null;
  }

  private boolean isSecretLiteral(SecretName name, Target target, Value value) {
    var content = value.content();
    if (resemblance.isPlaceholder(content) || resemblance.isVariable(content)) return false;
    if (resemblance.isPath(content) || isName(content)) return false;
    if (resemblance.isRandom(content)) return true;
    if (target.operator() == ',') return false;
    return name.values() == ANY || target.isEnvironment();
  }

  /** {@code "challengePassword"} and {@code "_RSAPrivateKey"} are names of secrets themselves. */
  private boolean isName(String content) {
    return content.length() >= 12
        && resemblance.isIdentifier(content)
        && Mix.of(content).digits() == 0
        && names.find(content, 0, content.length()) != null;
  }

  /** The name of a well-known shape says more than that of the variable. */
  private Span named(String text, Span span) {
    var shape = shapes.covering(text, span.start(), span.end());
    return shape == null ? span : new Span(span.start(), span.end(), shape.replacement());
  }
}
