package io.hardknocks.analysis.failure.rules;

import io.hardknocks.analysis.code.UsualImports;
import io.hardknocks.analysis.symbols.MeantMembers;
import io.hardknocks.analysis.symbols.NodeModules;
import io.hardknocks.analysis.symbols.Packages;
import io.hardknocks.analysis.symbols.RemovedNames;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills the sentence of a suggested fix: {@code {name}} is a named group of the rule's pattern,
 * {@code {exception}} the type, {@code {pip:name}} the package that has the module of that name,
 * {@code {release:name}} that package or Python, {@code {import:name}} the statement that imports
 * what everybody calls so, {@code {removed:name}} what took the place of a name of Python that is
 * gone, {@code {meant:name}} what to use for a member that a type does not have, {@code
 * {near:name}} the module of Node.js with nearly this name. Other braces are text.
 */
final class Template {
  private static final int LONGEST_VALUE = 120;
  private static final int MOST_LINES = 40;

  /** What TensorFlow says before each error of a graph, and where in it that was. */
  private static final String GRAPH = "Graph execution error:";

  private static final Pattern PLACE =
      Pattern.compile(
          "<stack traces|File \"|Node: '|Detected at node|\\d+ root error|\\(\\.\\.\\.\\)|\\[\\[");

  private Template() {}

  /** The filled sentence; {@code null} when a part of it is not known. */
  static @Nullable String fill(String template, Clue clue, @Nullable LazyPattern pattern) {
    int open = template.indexOf('{');
    if (open < 0) return sentence(template);
    var found = pattern == null ? null : pattern.matcher(clue.message());
    if (found != null && !found.find()) found = null;
    var filled = new StringBuilder(template.length() + 32);
    int done = 0;
    for (; open >= 0; open = template.indexOf('{', open + 1)) {
      int close = nameEnd(template, open + 1);
      if (close < 0) continue;
      var value = value(template.substring(open + 1, close), clue, found);
      if (value == null) return null;
      filled.append(template, done, open).append(value);
      Article.fit(filled, filled.length() - value.length());
      done = close + 1;
    }
    return sentence(filled.append(template, done, template.length()).toString());
  }

  /** Where the brace closes that stands around a name; {@code -1} when something else does. */
  private static int nameEnd(String template, int from) {
    int end = from;
    while (end < template.length() && isOfName(template.charAt(end))) end++;
    return end > from && end < template.length() && template.charAt(end) == '}' ? end : -1;
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == ':';
  }

  /** Whether the sentence has the words of the error itself. */
  static boolean repeats(@Nullable String template) {
    return template != null && template.contains("{message}");
  }

  /** Without the colon that announces a message when there is none. */
  private static String sentence(String filled) {
    return filled.endsWith(": ") ? filled.substring(0, filled.length() - 2) + "." : filled;
  }

  private static @Nullable String value(String name, Clue clue, @Nullable Matcher matcher) {
    if (name.equals("exception")) return ExceptionName.simple(clue.exception());
    if (name.equals("message")) return shorten(telling(clue.message()));
    int colon = name.indexOf(':');
    var group = name.substring(colon + 1);
    if (matcher == null || !matcher.namedGroups().containsKey(group)) return null;
    var found = matcher.group(group);
    if (found == null || found.isBlank()) return null;
    if (colon < 0) return shorten(Captured.tidy(found.strip()));
    return switch (name.substring(0, colon)) {
      case "pip" -> Packages.pip(found);
      case "release" -> Packages.releaseOf(found);
      case "lower" -> found.toLowerCase(Locale.ROOT);
      case "removed" -> RemovedNames.told(owner(matcher, group), found);
      case "meant" -> MeantMembers.told(owner(matcher, group), found);
      case "near" -> NodeModules.near(found);
      case "import" -> UsualImports.statement(found).orElse(null);
      default -> null;
    };
  }

  /** The module or class whose name it is, where the pattern finds that. */
  private static String owner(Matcher matcher, String group) {
    if (group.equals("builtin")) return RemovedNames.BUILT_IN;
    return matcher.namedGroups().containsKey("owner") ? matcher.group("owner") : "";
  }

  /** The first line; of a message that only announces the rest of it, the first that tells. */
  private static String telling(String message) {
    var first = message.lines().findFirst().orElse("");
    if (!first.endsWith(":")) return first;
    return message
        .lines()
        .limit(MOST_LINES)
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.endsWith(":") && !PLACE.matcher(line).lookingAt())
        .findFirst()
        .map(told -> first.equals(GRAPH) ? told : first + " " + told)
        .orElse(first.equals(GRAPH) ? "" : first);
  }

  private static String shorten(String value) {
    var line = value.lines().findFirst().orElse("").strip();
    return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
  }
}
