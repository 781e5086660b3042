package io.hardknocks.analysis.redact;

import static io.hardknocks.analysis.redact.SecretName.Values.ANY;

/**
 * Values without quotes: of a shell, a configuration or an address, or names and calls of a
 * program.
 */
final class BareValues {
  private static final int LEAST = 6;

  /** More than a name of a variable has. */
  private static final int MANY_DIGITS = 4;

  private final Resemblance resemblance;

  BareValues(Resemblance resemblance) {
    this.resemblance = resemblance;
  }

  boolean isSecret(SecretName name, Target target, Value value) {
    if (target.operator() == ',') return false;
    var content = value.content();
    if (isExpression(content)) return false;
    if (value.isLong()) return true;
    if (resemblance.isPlaceholder(content) || resemblance.isPath(content)) return false;
    if (target.isEnvironment() && !value.spaced()) return true;
    if (resemblance.isDotted(content)) return false;
    if (name.values() != ANY) return resemblance.isRandom(content) && !isCode(content, value);
    boolean spaced = value.spaced() || !target.tight() || target.operator() == ':';
    return spaced ? isSpacedSecret(target, value, content) : isTightSecret(value, content);
  }

  private static boolean isExpression(String content) {
    char first = content.charAt(0);
    return "([{$<*%&!\\".indexOf(first) >= 0
        || content.indexOf('(') >= 0
        || content.indexOf('[') >= 0
        || content.indexOf('{') >= 0;
  }

  /** {@code password=hunter2}, but not {@code connect(password=pw1)}. */
  private boolean isTightSecret(Value value, String content) {
    if (isCode(content, value)) return false;
    return !resemblance.isReference(content);
  }

  /** {@code password: hunter2} and {@code password = hunter2} of a configuration. */
  private boolean isSpacedSecret(Target target, Value value, String content) {
    var mix = Mix.of(content);
    boolean reference = resemblance.isReference(content) && mix.digits() < MANY_DIGITS;
    if (isCode(content, value) || reference) return false;
    boolean mixed = content.length() >= LEAST && mix.letters() > 0 && mix.digits() > 0;
    if (mixed) return true;
    boolean alone = target.beginsLine() && value.endsLine();
    if (!alone || content.length() < LEAST) return false;
    if (mix.letters() == 0) return mix.digits() >= LEAST;
    if (target.operator() == ':' && mix.upper() == 0) return true;
    return mix.signs() > 0 && !resemblance.isIdentifier(content);
  }

  /** A name that a call or a list goes on after. */
  private boolean isCode(String content, Value value) {
    boolean goesOn = value.next() == ',' || value.next() == ')' || value.next() == '}';
    return goesOn
        && resemblance.isIdentifier(content)
        && !(content.length() >= 16 && Mix.of(content).digits() >= 3);
  }
}
