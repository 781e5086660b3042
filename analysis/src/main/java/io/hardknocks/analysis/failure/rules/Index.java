package io.hardknocks.analysis.failure.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules by what they ask first: the whole name, its package ({@code openai.*}), the simple name, a
 * part of it ({@code *Timeout*}), a package whose other errors are told by their names ({@code
 * requests.**}), or the message.
 */
final class Index {
  private static final String SAID = "its message says so";

  private final Map<String, List<Rule>> named = new HashMap<>();
  private final Map<String, List<Rule>> packages = new HashMap<>();
  private final Map<String, List<Rule>> wholePackages = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Rule> messages = new ArrayList<>();
  private final List<Rule> defaults = new ArrayList<>();

  private record Part(String text, boolean open, boolean openEnd, Rule rule) {
    boolean matches(String name) {
      if (open && openEnd) return name.contains(text);
      return open ? name.endsWith(text) : name.startsWith(text);
    }
  }

  Index(List<Rule> rules) {
    for (Rule rule : rules) {
      if (rule.names().isEmpty()) messages.add(rule);
      for (String name : rule.names()) add(name, rule);
    }
  }

  private void add(String name, Rule rule) {
    if (name.equals("*")) {
      defaults.add(rule);
    } else if (name.endsWith(".**")) {
      into(wholePackages, name.substring(0, name.length() - 3), rule);
    } else if (name.endsWith(".*")) {
      into(packages, name.substring(0, name.length() - 2), rule);
    } else if (name.startsWith("*") || name.endsWith("*")) {
      parts.add(new Part(name.replace("*", ""), name.startsWith("*"), name.endsWith("*"), rule));
    } else {
      into(named, name, rule);
    }
  }

  private static void into(Map<String, List<Rule>> map, String key, Rule rule) {
    map.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(rule);
  }

  /** The rule that has the word, {@code null} when none has. */
  @Nullable Match find(Clue clue) {
    var match = named(clue);
    return match != null && match.firm() ? match : toldOr(match, clue);
  }

  /** What the message says; else {@code vague}. */
  @Nullable Match toldOr(@Nullable Match vague, Clue clue) {
    var told = first(messages, clue, SAID);
    if (told == null) return vague;
    return vague != null && vague.wrapper() ? told.wrapping() : told;
  }

  /** The rule for the name of the error, {@code null} when it has none or none knows it. */
  @Nullable Match named(Clue clue) {
    var exception = clue.exception();
    if (exception.isEmpty()) return null;
    var simple = ExceptionName.simple(exception);
    var match = first(named.get(exception), clue, "is named " + exception);
    if (match == null) match = inPackage(packages, exception, clue);
    if (match == null && simple.length() < exception.length()) {
      match = first(named.get(simple), clue, "is named " + simple);
    }
    if (match == null) match = bracketed(exception, clue);
    if (match == null) match = outer(exception, clue);
    if (match == null) match = byPart(simple, clue);
    if (match == null) match = inPackage(wholePackages, exception, clue);
    return match;
  }

  /** The rule for what no other rule knows. */
  @Nullable Match otherwise(Clue clue) {
    return first(defaults, clue, "no rule knows it");
  }

  private static @Nullable Match inPackage(
      Map<String, List<Rule>> packages, String exception, Clue clue) {
    if (packages.isEmpty()) return null;
    for (int end = exception.lastIndexOf('.'); end > 0; end = exception.lastIndexOf('.', end - 1)) {
      var name = exception.substring(0, end);
      var match = first(packages.get(name), clue, "comes from " + name);
      if (match != null) return match;
    }
    return null;
  }

  /** {@code TypeError [ERR_INVALID_URL]} is known by its code, and then by its name. */
  private @Nullable Match bracketed(String exception, Clue clue) {
    var code = ExceptionName.bracketed(exception);
    if (code.isEmpty()) return null;
    var match = first(named.get(code), clue, "is named " + code);
    if (match == null) match = byPart(code, clue);
    var name = exception.substring(0, exception.length() - code.length() - 3);
    return match == null ? first(named.get(name), clue, "is named " + name) : match;
  }

  /** A class of the JVM that is declared in another is known by that one, too. */
  private @Nullable Match outer(String exception, Clue clue) {
    int dollar = exception.indexOf('$');
    if (dollar <= 0) return null;
    var outer = ExceptionName.simple(exception.substring(0, dollar));
    return first(named.get(outer), clue, "belongs to " + outer);
  }

  private @Nullable Match byPart(String simple, Clue clue) {
    for (Part part : parts) {
      if (!part.matches(simple) && !part.matches(clue.exception())) continue;
      var match = decide(part.rule, clue, "its name has " + part.text);
      if (match != null) return match.guessed();
    }
    return null;
  }

  private static @Nullable Match first(@Nullable List<Rule> rules, Clue clue, String why) {
    if (rules == null) return null;
    for (Rule rule : rules) {
      var match = decide(rule, clue, why);
      if (match != null) return match;
    }
    return null;
  }

  private static String andSaid(String why) {
    return why.endsWith(SAID) ? why : why + " and " + SAID;
  }

  private static @Nullable Match decide(Rule rule, Clue clue, String why) {
    if (!rule.condition().holds(clue)) return null;
    var refined = rule;
    var effect = rule.effect();
    for (var next = rule.refined(clue); next != null; next = next.refined(clue)) {
      effect = next.effect().over(effect);
      refined = next;
    }
    if (effect.category() == null) return null;
    return refined.equals(rule)
        ? new Match(rule, effect, !rule.generic(), rule.wrapper(), why)
        : new Match(refined, effect, true, refined.wrapper(), andSaid(why));
  }
}
