package io.hardknocks.analysis.edits;

import static io.hardknocks.model.Strategy.*;

import io.hardknocks.model.Strategy;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares two lines by their tokens: for code that cannot be parsed, in any language. */
final class TokenDiff {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'|[\\w$]+(?:\\.\\d+)?"
              + "|[-+*/%&|^<>=!~?:]+|[^\\w\\s]");
  private static final int LONGEST = 4_000;

  private final Facts facts;

  TokenDiff(Facts facts) {
    this.facts = facts;
  }

  void diff(String before, String after) {
    if (before.length() > LONGEST || after.length() > LONGEST) {
      facts.add(OTHER, before, after, "");
      return;
    }
    var a = TOKEN.matcher(before).results().toList();
    var b = TOKEN.matcher(after).results().toList();
    var middle = Middle.of(a, b, TokenDiff::same);
    if (middle.isEmpty()) return;
    var from = middle.from(before);
    var to = middle.to(after);
    var strategy = strategy(a, middle.start(), middle.endBefore(), b, middle.endAfter());
    if (strategy == OTHER && (from.isEmpty() || to.isEmpty() || punctuation(from + to))) {
      facts.add(OTHER, before, after, "");
    } else {
      facts.add(strategy, from, to, from.matches("[\\w$.]+") ? from : "");
    }
  }

  private static boolean same(MatchResult a, MatchResult b) {
    return StatementKey.of(a.group()).equals(StatementKey.of(b.group()));
  }

  private static boolean punctuation(String text) {
    return text.chars().noneMatch(Character::isLetterOrDigit);
  }

  private static Strategy strategy(
      List<MatchResult> a, int start, int endA, List<MatchResult> b, int endB) {
    if (endA - start == 1 && endB - start == 1) {
      var from = a.get(start).group();
      var to = b.get(start).group();
      if (literal(from) && literal(to)) return CHANGE_LITERAL;
      if (operator(from) && operator(to)) return CHANGE_OPERATOR;
      if (name(from) && name(to)) {
        if (endA < a.size() && a.get(endA).group().equals("(")) return RENAME_FUNCTION;
        if (start > 0 && a.get(start - 1).group().equals(".")) return RENAME_ATTRIBUTE;
        return start > 0 ? CHANGE_ARGUMENT : OTHER;
      }
      if (literal(from)) return CHANGE_LITERAL;
    }
    boolean arguments = start > 0 && a.get(start - 1).group().matches("[(,]");
    if (arguments && start == endA) return ADD_ARGUMENT;
    if (arguments && start == endB) return REMOVE_ARGUMENT;
    boolean renamed =
        start < endA && start < endB && name(a.get(start).group()) && name(b.get(start).group());
    if (renamed && contains(a, start, endA, "(") && contains(b, start, endB, "("))
      return REPLACE_CALL;
    return arguments ? CHANGE_ARGUMENT : OTHER;
  }

  private static boolean contains(List<MatchResult> tokens, int start, int end, String token) {
    return tokens.subList(start, end).stream().anyMatch(t -> t.group().equals(token));
  }

  private static boolean literal(String token) {
    char c = token.charAt(0);
    return Character.isDigit(c)
        || c == '"'
        || (c == '\'' && token.length() > 1)
        || token.matches("(?i)true|false|null|none|nil|undefined");
  }

  private static boolean operator(String token) {
    return token.matches("[-+*/%&|^<>=!~?:]+");
  }

  private static boolean name(String token) {
    return Character.isJavaIdentifierStart(token.charAt(0));
  }
}
