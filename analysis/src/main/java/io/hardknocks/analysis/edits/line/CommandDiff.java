package io.hardknocks.analysis.edits.line;

import static io.hardknocks.model.Strategy.*;

import io.hardknocks.analysis.edits.fact.Facts;
import io.hardknocks.model.Strategy;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares two lines of a shell script by their words. */
final class CommandDiff {
  private static final Pattern WORD =
      Pattern.compile(
          "(?:\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*+'|\\$\\([^()]*+\\)|[^\\s\"'|&;<>])++|[|&;<>]+|[\"']");
  private static final Pattern SEPARATOR =
      Pattern.compile("[|&;]+|\\(|\\{|then|do|else|if|while|!|sudo|exec|time|env|nohup|RUN|CMD|-");
  private static final Pattern OPERATOR =
      Pattern.compile(
          "[|&;<>]+|-(?:eq|ne|lt|le|gt|ge|n|z|a|o|ef|nt|ot|[defrswx])|[=!]=?|=~|\\[\\[?|]]?");
  private static final Pattern CONDITION = Pattern.compile("(?:el)?if\\b|while\\b|until\\b|\\[");
  private static final int LONGEST = 4_000;

  private final Facts facts;

  CommandDiff(Facts facts) {
    this.facts = facts;
  }

  void diff(String before, String after) {
    if (before.length() > LONGEST || after.length() > LONGEST) {
      facts.add(OTHER, before, after, "");
      return;
    }
    var a = WORD.matcher(before).results().toList();
    var b = WORD.matcher(after).results().toList();
    var middle = Middle.of(a, b, CommandDiff::same);
    if (middle.isEmpty()) return;
    var from = middle.from(before);
    var to = middle.to(after);
    facts.add(strategy(a, middle.start(), from, to), from, to, command(a, middle.start()));
    if (from.isEmpty() || to.isEmpty()) facts.second(CHANGE_ARGUMENT, before, after, "");
    if (CONDITION.matcher(after).lookingAt()) facts.second(GUARD_CONDITION, before, after, "");
  }

  private static boolean same(MatchResult a, MatchResult b) {
    return a.group().equals(b.group());
  }

  private static Strategy strategy(List<MatchResult> a, int start, String from, String to) {
    if (OPERATOR.matcher(from).matches() && OPERATOR.matcher(to).matches()) return CHANGE_OPERATOR;
    if (assigns(from) && assigns(to)) return CHANGE_LITERAL;
    if (first(a, start)) return REPLACE_CALL;
    if (from.isEmpty()) return ADD_ARGUMENT;
    return to.isEmpty() ? REMOVE_ARGUMENT : CHANGE_ARGUMENT;
  }

  private static boolean assigns(String word) {
    return word.matches("\\w+=.*");
  }

  /** Whether a word is the name of a command. */
  private static boolean first(List<MatchResult> words, int at) {
    return at == 0 || SEPARATOR.matcher(words.get(at - 1).group()).matches();
  }

  private static String command(List<MatchResult> words, int at) {
    for (int i = Math.min(at, words.size() - 1); i >= 0; i--) {
      var word = words.get(i).group();
      if (first(words, i) && word.matches("[\\w./-]+")) return word;
    }
    return "";
  }
}
