package io.hardknocks.analysis.redact;

import java.util.List;
import java.util.regex.Pattern;

/** What a value looks like: a random key, a placeholder, a name of the program, a path. */
final class Resemblance {
  private static final int LONGEST_PLAIN = 200;
  private static final int SHORTEST_PASSWORD = 6;
  private static final Pattern PATH =
      Pattern.compile("(?:[A-Za-z]:|~|\\.{1,2})?[/\\\\][\\w.@~+-]*+(?:[/\\\\][\\w.@~+-]*+)*+");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][\\w$]*+");
  private static final Pattern DOTTED =
      Pattern.compile("[A-Za-z_$][\\w$]*+[?!]?(?:\\.[A-Za-z_$][\\w$]*+[?!]?)++");
  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\$.*|<[^>]*>|.*[{}].*|%\\w*%?|:?\\*+|0x0+|.*%\\(\\w+\\)s.*|x{3,}|X{3,}|\\.{3}|…");
  private static final Pattern NAMES_OF_SECRETS =
      Pattern.compile(
          "(?i).*(?:pass|pw|key|tok|secret|auth|cred|cookie|jwt|env|conf|arg|opt|param|value|self|this|input|prompt|user|data).*");

  private static final Pattern WORD = Pattern.compile("(?:[A-Z]?[a-z]+)+|\\d{0,4}");
  private static final Pattern BETWEEN = Pattern.compile("[._:/-]+");
  private static final Pattern VOWEL = Pattern.compile("(?i)[aeiouy]");
  private static final Pattern EXPRESSION =
      Pattern.compile("(?i).*(?:\\[\\^?(?:a-z|0-9|\\\\w)|\\(\\?[:=!<]|abcdefghijkl|\\[%s]).*");

  private final Pattern placeholder;

  Resemblance(List<String> placeholders) {
    placeholder = Pattern.compile("(?i)(?:" + String.join("|", placeholders) + ")");
  }

  boolean isPlaceholder(String value) {
    return value.length() <= LONGEST_PLAIN && placeholder.matcher(value).matches();
  }

  /** Something that a program puts in later: {@code {name}}, {@code $NAME}, {@code ***}. */
  boolean isVariable(String value) {
    return value.length() <= LONGEST_PLAIN && VARIABLE.matcher(value).matches();
  }

  boolean isPath(String value) {
    if (value.length() > LONGEST_PLAIN || !PATH.matcher(value).matches()) return false;
    for (var part : value.split("[/\\\\]", -1)) {
      if (part.length() >= 10 && Mix.of(part).kinds() == 3) return false;
    }
    return true;
  }

  boolean isIdentifier(String value) {
    return value.length() <= LONGEST_PLAIN && IDENTIFIER.matcher(value).matches();
  }

  /** {@code args.password}, {@code process.env.TOKEN}. */
  boolean isDotted(String value) {
    return value.length() <= LONGEST_PLAIN
        && DOTTED.matcher(value).matches()
        && !(value.length() >= 24 && Mix.of(value).digits() >= 3);
  }

  /**
   * A name that a program would give to a variable with a secret: {@code user_password}, {@code
   * tok}.
   */
  boolean isReference(String value) {
    return isIdentifier(value) && NAMES_OF_SECRETS.matcher(value).matches();
  }

  /** One word of letters with digits or of both cases, where a password is expected. */
  boolean isPassword(String value) {
    if (value.length() < SHORTEST_PASSWORD || value.startsWith("-")) return false;
    if (value.startsWith(Span.OPENING)) return false;
    if (isPlaceholder(value) || isVariable(value) || isPath(value)) return false;
    var mix = Mix.of(value);
    return mix.blanks() == 0 && mix.letters() > 0 && (mix.digits() > 0 || mix.isMixedCase());
  }

  /** Long and mixed, as a key or a generated password is. */
  boolean isRandom(String value) {
    var mix = Mix.of(value);
    if (mix.blanks() > 0 || mix.others() > 0 || value.length() < 8) return false;
    if (isExpression(value) || areWords(value)) return false;
    if (value.length() >= 20) {
      return mix.distinct() >= 8 && (mix.digits() >= 2 || mix.isMixedCase() || mix.signs() >= 4);
    }
    if (mix.digits() == 0 || mix.letters() == 0) return false;
    return !isNumberedWord(value);
  }

  /** A pattern, or the alphabet. */
  private static boolean isExpression(String value) {
    return value.length() <= LONGEST_PLAIN && EXPRESSION.matcher(value).matches();
  }

  /** {@code django.contrib.auth.tokens}, {@code 0002_alter_user_name}: three words at least. */
  private static boolean areWords(String value) {
    if (value.length() > LONGEST_PLAIN) return false;
    int words = 0;
    for (var part : BETWEEN.split(value, -1)) {
      if (!WORD.matcher(part).matches()) return false;
      boolean word = part.length() >= 3 && !Letters.isDigit(part.charAt(0));
      if (word && !VOWEL.matcher(part).find()) return false;
      if (word) words++;
    }
    return words >= 3;
  }

  /** {@code token12}, {@code part_3}. */
  private static boolean isNumberedWord(String value) {
    int end = value.length();
    while (end > 0 && Letters.isDigit(value.charAt(end - 1))) end--;
    if (value.length() - end > 2) return false;
    for (int i = 0; i < end; i++) {
      char c = value.charAt(i);
      if (!Letters.isLetter(c) && c != '_' && c != '-') return false;
    }
    return true;
  }
}
