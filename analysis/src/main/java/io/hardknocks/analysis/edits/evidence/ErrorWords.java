package io.hardknocks.analysis.edits.evidence;

import io.hardknocks.analysis.edits.fact.Fact;
import io.hardknocks.analysis.edits.fact.Words;
import io.hardknocks.analysis.edits.term.Quoted;
import io.hardknocks.analysis.edits.term.StatementKey;
import io.hardknocks.model.Strategy;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the message of an error names: words, numbers, and what is missing. */
final class ErrorWords {
  private static final Pattern QUOTED = Pattern.compile("['\"`‘]([^'\"`’\\n]{1,200})['\"`’]");

  private static final Pattern MISSING =
      Pattern.compile(
          "(?<!'NoneType' object )has no attribute '?(\\w+)|([\\w.]+) is not a function");

  /** That a name is gone: then no literal is wrong. */
  private static final Pattern GONE =
      Pattern.compile("(?m)^(?:E\\s+)?AttributeError:.*\\b(removed|deprecated|no longer)\\b");

  /** A name alone in quotes, and one that cannot be imported. */
  private static final Pattern NAME =
      Pattern.compile("cannot import name '?(\\w+)|['\"`‘](\\w+)['\"`’](?! module)");

  private static final Pattern NO_MODULE =
      Pattern.compile("No module named|Cannot find (?:module|package)|Can't resolve");

  private static final Pattern DOTTED = Pattern.compile("[A-Za-z_]\\w*(\\.\\w+)+");

  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d{2,}(?![\\w.]*\\d)");

  /** Of what comes as one of several arguments they say little. */
  private static final Set<String> TYPES =
      Set.of("int", "float", "str", "bool", "list", "tuple", "dict", "set", "bytes");

  /** The type that a value has and should not have. */
  private static final Pattern REFUSED =
      Pattern.compile(
          "\\b(?:not|got|given|found) (?:an? )?['\"]?(\\w{1,9})\\b|'(\\w{1,9})' object (?:cannot|is not)");

  private static final int LONGEST_NAME = 120;
  private static final double MISSED = 0.32;

  private final Set<String> messageWords;
  private final Set<String> lowerWords;
  private final Set<String> quotedWords = new HashSet<>();
  private final Set<String> missing = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private final boolean nameGone;

  ErrorWords(String message) {
    messageWords = Words.of(message);
    lowerWords = lower(messageWords);
    nameGone = GONE.matcher(message).find();
    if (!NO_MODULE.matcher(message).find())
      NAME.matcher(message)
          .results()
          .forEach(r -> names.add(r.group(1) == null ? r.group(2) : r.group(1)));
    if (!WrongOutput.isTold(message))
      NUMBER.matcher(message).results().forEach(r -> numbers.add(r.group()));
    MISSING
        .matcher(message)
        .results()
        .map(r -> r.group(1) == null ? r.group(2) : r.group(1))
        .forEach(name -> missing.add(name.substring(name.lastIndexOf('.') + 1)));
    REFUSED
        .matcher(message)
        .results()
        .map(r -> r.group(1) == null ? r.group(2) : r.group(1))
        .filter(TYPES::contains)
        .forEach(refused::add);
    QUOTED.matcher(message).results().forEach(r -> quotedWords.addAll(Words.of(r.group(1))));
  }

  /** Whether it says that a name is there no longer. */
  boolean nameGone() {
    return nameGone;
  }

  /** Whether the fact is about the very name that is missing. */
  boolean tellsOf(Fact fact) {
    return isMissing(fact) || isNamed(fact);
  }

  /** Whether the fact takes the very name that the error has from elsewhere. */
  private boolean isNamed(Fact fact) {
    return fact.strategy() == Strategy.REPLACE_IMPORT
        && fact.from().equals(fact.symbol())
        && names.contains(last(fact.from()));
  }

  /** Whether the fact has the module alone, where the error names what is not in it. */
  boolean isOnlyModule(Fact fact) {
    boolean module = fact.strategy() == Strategy.REPLACE_IMPORT && !isNamed(fact);
    return module && !names.isEmpty() && names.contains(last(fact.symbol()));
  }

  private static String last(String dotted) {
    return dotted.substring(dotted.lastIndexOf('.') + 1);
  }

  /**
   * Whether the fact puts another name in the place of one that is not there, as the error says.
   */
  private boolean isMissing(Fact fact) {
    boolean renames =
        fact.strategy() == Strategy.RENAME_ATTRIBUTE || fact.strategy() == Strategy.RENAME_FUNCTION;
    boolean replaces = fact.strategy() == Strategy.REPLACE_CALL && isOneForm(fact);
    boolean dotted = (renames || replaces) && isDotted(fact.from());
    return (renames && missing.contains(fact.from())) || (dotted && takesAway(fact));
  }

  /** Whether both are names, or both are as the scripts spell them. */
  private static boolean isOneForm(Fact fact) {
    return fact.to().indexOf('(') < 0 || fact.before().text().contains(fact.from());
  }

  private static boolean isDotted(String text) {
    return text.length() <= LONGEST_NAME && DOTTED.matcher(text).matches();
  }

  /** Whether a dotted name has what is missing in it, and the one in its place has not. */
  private boolean takesAway(Fact fact) {
    var after = List.of(Quoted.out(StatementKey.of(fact.to())).split("\\W+"));
    var before = List.of(fact.from().split("\\."));
    boolean method = before.getLast().equals(after.isEmpty() ? "" : after.getLast());
    return before.stream()
        .anyMatch(name -> missing.contains(name) && (method || !after.contains(name)));
  }

  /** More for what replaces the missing thing itself than for what only has it inside. */
  double missed(Fact fact) {
    boolean replaces =
        fact.strategy() == Strategy.RENAME_ATTRIBUTE
            || fact.strategy() == Strategy.RENAME_FUNCTION
            || fact.strategy() == Strategy.REPLACE_CALL;
    var last = last(fact.from());
    boolean gone = isDotted(fact.from()) && takesAway(fact);
    return replaces && (missing.contains(last) || gone) ? MISSED : 0;
  }

  /** More for words that the message has, most for those in quotes. */
  double score(Fact fact) {
    var from = Words.of(fact.from());
    var to = Words.of(fact.to());
    to.removeAll(from);
    if (fact.strategy() == Strategy.ADD_ARGUMENT) to.removeAll(TYPES);
    to.removeAll(refused);
    double score = 0;
    if (any(from, quotedWords)) score += 0.3;
    else if (any(from, messageWords)) score += 0.2;
    else if (any(lower(from), lowerWords)) score += 0.15;
    score += 0.04 * Math.max(0, Math.min(3, common(from, messageWords) - 1));
    if (any(to, quotedWords)) score += 0.2;
    else if (any(to, messageWords)) score += 0.15;
    var symbol = last(fact.symbol());
    if (numbers.contains(fact.from())) score += 0.2;
    else if (numbers.contains(fact.to())) score += 0.15;
    if (!symbol.isEmpty() && !from.contains(symbol) && messageWords.contains(symbol)) score += 0.1;
    return score;
  }

  /** Longer words without regard to case, as some libraries write them in their messages. */
  private static Set<String> lower(Set<String> words) {
    return words.stream()
        .filter(word -> word.length() > 4)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static long common(Set<String> words, Set<String> others) {
    return words.stream().filter(others::contains).count();
  }

  private static boolean any(Set<String> words, Set<String> others) {
    for (var word : words) if (others.contains(word)) return true;
    return false;
  }
}
