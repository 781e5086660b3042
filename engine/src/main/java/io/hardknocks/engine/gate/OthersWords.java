package io.hardknocks.engine.gate;

import io.hardknocks.model.lesson.Warning;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of an error without those of the script that had it: who is warned has other variables,
 * keys, files and values. What the lesson or the warned script says too stays.
 */
final class OthersWords {
  private static final String LEFT_OUT = "…";

  private static final Pattern QUOTED =
      Pattern.compile(
          "(?<before>[\\w:]{0,40})(?<gap>[ \\[(]{0,2})(?<!\\w)(?<open>['\"`])(?<text>(?:[^'\"`\\n\\\\]|\\\\.){1,200})(?<close>['\"`])(?!\\w)");

  /** Words behind which a name of the script stands. */
  private static final Set<String> BEFORE_OWN =
      Set.of(
          "name",
          "variable",
          "identifier",
          "key",
          "column",
          "columns",
          "label",
          "float:",
          "int:",
          "10:",
          "value:",
          "string:");

  private static final Pattern IMPORTED = Pattern.compile("import name $");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$.-]*(?:\\(\\))?|<[^<>]+>");

  /** What is not there or cannot be called, as JavaScript says it: without quotes. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?<![\\w.$'\"`])(?<owner>[A-Za-z_$][\\w$]{0,60}(?:\\.[\\w$]{1,60}){0,6}?)(?<member>\\.[\\w$]{1,60})?"
              + "(?= is not (?:a function|a constructor|iterable|defined|a defined variable))");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\w$]+");

  private final Set<String> known = new TreeSet<>();

  private OthersWords(Warning warning) {
    var lesson = warning.lesson();
    var sign = lesson.trigger().sign();
    Stream.of(
            sign.symbol(),
            sign.detail(),
            lesson.advice().sentence(),
            warning.symbol(),
            warning.from(),
            warning.to())
        .flatMap(BETWEEN_WORDS::splitAsStream)
        .forEach(known::add);
  }

  /** The headline of a failure that a lesson is about, for who is warned of the like. */
  static String leftOut(String headline, Warning warning) {
    var words = new OthersWords(warning);
    var text = QUOTED.matcher(headline).replaceAll(found -> words.quoted(headline, found));
    return PLAIN.matcher(text).replaceAll(words::plain);
  }

  private String quoted(String headline, MatchResult found) {
    var text = found.group("text");
    if (isKnown(text) || !isOwn(headline, found)) return Matcher.quoteReplacement(found.group());
    return Matcher.quoteReplacement(
        found.group("before")
            + found.group("gap")
            + found.group("open")
            + LEFT_OUT
            + found.group("close"));
  }

  private static boolean isOwn(String headline, MatchResult found) {
    if (!NAME.matcher(found.group("text")).matches()) return true;
    if (headline.startsWith("KeyError")) return true;
    var before = headline.substring(0, found.start("open"));
    return BEFORE_OWN.contains(found.group("before").toLowerCase(Locale.ROOT))
        && !IMPORTED.matcher(before).find();
  }

  private String plain(MatchResult found) {
    var owner = found.group("owner");
    if (isKnown(owner)) return Matcher.quoteReplacement(found.group());
    var member = found.group("member");
    return Matcher.quoteReplacement(LEFT_OUT + (member == null ? "" : member));
  }

  private boolean isKnown(String text) {
    return BETWEEN_WORDS
        .splitAsStream(text)
        .allMatch(word -> word.isEmpty() || known.contains(word));
  }
}
