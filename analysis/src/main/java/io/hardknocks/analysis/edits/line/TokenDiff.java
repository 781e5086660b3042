package io.hardknocks.analysis.edits.line;

import static io.hardknocks.model.Strategy.*;

import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.analysis.edits.term.StatementKey;
import io.hardknocks.model.Strategy;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares two lines by their tokens: for code that cannot be parsed, in any language. */
public final class TokenDiff {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'|[\\w$]+(?:\\.\\d+)?"
              + "|[-+*/%&|^<>=!~?:]+|[^\\w\\s]");
  private static final int LONGEST = 4_000;

  private final Facts facts;

  public TokenDiff(Facts facts) {
    this.facts = facts;
  }

  public void diff(String before, String after) {
    if (before.length() > LONGEST || after.length() > LONGEST) {
      facts.add(OTHER, before, after, "");
      return;
    }
    var a = TOKEN.matcher(before).results().toList();
    var b = TOKEN.matcher(after).results().toList();
    var middle = balanced(Middle.of(a, b, TokenDiff::same), before, after);
    if (middle.isEmpty()) return;
    var from = middle.from(before);
    var to = middle.to(after);
    if (middle.start() > 0 && a.get(middle.start() - 1).group().equals("lambda")) {
      facts.add(CHANGE_ARGUMENT, taken(from), taken(to), "");
      facts.second(REPLACE_CALL, from, to, "");
      return;
    }
    if (wraps(from, to)) {
      facts.add(TYPE_CONVERSION, from, to, "");
      facts.second(REPLACE_CALL, from, to, "");
      facts.second(CHANGE_ARGUMENT, from, to, "");
      return;
    }
    if (to.startsWith(from + ".") && !from.isEmpty()) {
      facts.add(CHANGE_ARGUMENT, from, to, "");
      facts.second(REPLACE_CALL, from, to, "");
      facts.second(TYPE_CONVERSION, from, to, "");
      return;
    }
    var strategy = strategy(a, middle.start(), middle.endBefore(), b, middle.endAfter());
    if (strategy == OTHER && (from.isEmpty() || to.isEmpty() || punctuation(from + to))) {
      facts.add(OTHER, before, after, "");
      boolean header = (from + to).strip().equals(":");
      if (!header) facts.second(CHANGE_ARGUMENT, before, after, "");
    } else if (strategy == OTHER && collects(from, to)) {
      facts.add(TYPE_CONVERSION, from, to, from);
      facts.second(CHANGE_ARGUMENT, from, to, from);
    } else {
      facts.add(strategy, from, to, from.matches("[\\w$.]+") ? from : "");
      if (strategy == OTHER && isTarget(a, b)) facts.second(CHANGE_ARGUMENT, from, to, "");
    }
  }

  /** {@code x} to {@code {"a": x}} or {@code [x]}. */
  private static boolean collects(String from, String to) {
    boolean collection = to.matches("(?s)\\{.*\\}|\\[.*\\]");
    return collection && from.matches("\\w+") && List.of(to.split("\\W+")).contains(from);
  }

  /** Whether the names that begin both get the same value: as a piece of a call has it. */
  private static boolean isTarget(List<MatchResult> a, List<MatchResult> b) {
    boolean sets = a.size() > 2 && a.size() == b.size() && a.get(1).group().equals("=");
    return sets && name(a.getFirst().group()) && name(b.getFirst().group());
  }

  /** What a function without a name takes. */
  private static String taken(String function) {
    int end = function.indexOf(':');
    return end < 0 ? function : function.substring(0, end).strip();
  }

  /** The same with what is before a dot, and with the brackets that belong to what is inside. */
  private static Middle balanced(Middle middle, String before, String after) {
    var wider = middle;
    if (middle.start() > 0
        && middle.start() == middle.endBefore()
        && middle.to(after).startsWith("."))
      wider = middle.from(operand(middle.before(), middle.start() - 1));
    while (wider.endBefore() < wider.before().size()
        && wider.endAfter() < wider.after().size()
        && opened(wider.to(after)) > 0
        && opened(wider.from(before)) >= 0) wider = wider.upTo(1);
    return wider;
  }

  /** Where that begins which ends with a word: with a bracket all that it closes, and its name. */
  private static int operand(List<MatchResult> words, int end) {
    int open = 0;
    int at = end;
    do {
      var word = words.get(at).group();
      if (word.equals(")") || word.equals("]")) open++;
      if (word.equals("(") || word.equals("[")) open--;
      at--;
    } while (open > 0 && at >= 0);
    boolean named = at >= 0 && at + 1 < end && name(words.get(at).group());
    return named ? at : at + 1;
  }

  private static long opened(String text) {
    return text.chars().filter(c -> c == '(').count() - text.chars().filter(c -> c == ')').count();
  }

  /** {@code x} to {@code new List(x)}. */
  private static boolean wraps(String from, String to) {
    return !from.isEmpty() && to.endsWith("(" + from + ")") && opened(from) == 0;
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
