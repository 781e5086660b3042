package io.hardknocks.analysis.redact;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The second of a pair of literals that somebody logs in with: {@code auth=("bob", "…")}, {@code
 * server.login("bob", "…")}, {@code HTTPBasicAuth("bob", "…")}.
 */
final class Logins implements Detector {
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_FIRST = 200;
  private static final Set<String> GIVEN = Set.of("auth", "basic_auth", "http_auth", "proxy_auth");
  private static final Set<String> CALLED =
      Set.of("login", "basicauth", "httpbasicauth", "httpdigestauth", "httpproxyauth", "plainauth");

  private final Resemblance resemblance;

  Logins(Resemblance resemblance) {
    this.resemblance = resemblance;
  }

  @Override
  public boolean hintedBy(char before, char c) {
    return c == '(' && "=nNhH ".indexOf(before) >= 0;
  }

  @Override
  public @Nullable Span at(String text, int anchor, int from) {
    if (!isPair(text, anchor)) return null;
    int comma = comma(text, anchor + 1);
    if (comma < 0) return null;
    var value = Value.quoted(text, Value.skipBlanks(text, comma + 1), true);
    if (value == null || value.start() < from || !isSecret(value.content())) return null;
    return Span.of(value.start(), value.end(), "password");
  }

  private static boolean isPair(String text, int anchor) {
    int end = anchor;
    while (end > 0 && anchor - end < 2 && text.charAt(end - 1) == ' ') end--;
    boolean given = end > 0 && text.charAt(end - 1) == '=';
    if (given) end--;
    else if (end < anchor) return false;
    while (end > 0 && anchor - end < 4 && text.charAt(end - 1) == ' ') end--;
    int start = end;
    while (start > 0 && end - start < LONGEST_NAME && Letters.isWord(text.charAt(start - 1)))
      start--;
    var name = text.substring(start, end).toLowerCase(Locale.ROOT);
    return (given ? GIVEN : CALLED).contains(name);
  }

  /** The comma after the first of the two, {@code -1} when it is neither a literal nor a name. */
  private static int comma(String text, int at) {
    int start = Value.skipBlanks(text, at);
    var literal = Value.quoted(text, start, false);
    int end = literal == null ? start : literal.end();
    int stop = Math.min(text.length(), start + LONGEST_FIRST);
    while (end < stop && isOfFirst(text.charAt(end))) end++;
    return end < stop && text.charAt(end) == ',' ? end : -1;
  }

  private static boolean isOfFirst(char c) {
    return Letters.isWord(c) || Letters.isQuote(c) || c == '.' || c == '\\';
  }

  private boolean isSecret(String content) {
    return !content.isBlank()
        && !content.startsWith(Span.OPENING)
        && !resemblance.isPlaceholder(content)
        && !resemblance.isVariable(content)
        && !resemblance.isPath(content)
        && !(resemblance.isReference(content) && Mix.of(content).digits() == 0);
  }
}
