package io.hardknocks.analysis.edits.line;

import static io.hardknocks.model.Strategy.CHANGE_DEPENDENCY;

import io.hardknocks.analysis.edits.fact.Facts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What commands, requirements and package files install. */
public final class Dependencies {
  private static final int LONGEST = 1_000;
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?s).*?\\b(?:pip3?|conda|mamba|uv pip|npm|yarn|pnpm|apt|apt-get|poetry|cargo|gem)\\b[\\s\"',]+(?:-\\S+[\\s\"',]+)*(?:install|add|i)\\b(.*)");
  private static final Pattern REQUIREMENT =
      Pattern.compile(
          "(@?[A-Za-z0-9][\\w./-]*)(\\[[\\w,]*])?\\s*((?:===?|>=|<=|~=|!=|<|>|@)\\s*[\\w.*^~+!-]+(?:\\s*,\\s*(?:==|>=|<=|~=|!=|<|>)\\s*[\\w.*]+)*)?");
  private static final Pattern ADDRESS = Pattern.compile("(?:\\w{1,10}\\+)?\\w{2,10}://\\S");
  private static final Pattern PINNED =
      Pattern.compile(
          "[A-Za-z0-9][\\w.-]*(\\[[\\w,]*])?\\s*(===?|>=|<=|~=|!=|<|>)\\s*\\d[\\w.*+!-]*(\\s*[,;].*)?");
  private static final Pattern PACKAGE =
      Pattern.compile(
          "\"?(@?[\\w./-]+)\"?\\s*[:=]\\s*\"([\\^~<>=v]*\\d[\\w.*+ -]*|latest|\\*)\",?");

  private Dependencies() {}

  /** Whether a line says what to install. */
  public static boolean installs(String text) {
    return text.length() <= LONGEST
        && COMMAND.matcher(text).matches()
        && (text.startsWith("!")
            || text.startsWith("%")
            || text.contains("subprocess")
            || text.contains("os.system")
            || text.startsWith("RUN ")
            || text.matches(
                "(sudo )?(python3? -m )?(pip3?|conda|npm|yarn|pnpm|apt|apt-get|uv|poetry)\\b.*"));
  }

  /** Whether a line is a requirement with a version, or an entry of a package file. */
  static boolean pins(String text) {
    return text.length() <= LONGEST
        && (PINNED.matcher(text).matches() || PACKAGE.matcher(text).matches());
  }

  /** Two commands that install; where they install the same, how they do it differs. */
  public static void commands(String before, String after, Facts facts) {
    diff(before, after, facts);
    if (requirements(before).equals(requirements(after)))
      new CommandDiff(facts).diff(before, after);
  }

  public static void diff(String before, String after, Facts facts) {
    var gone = requirements(before);
    var added = requirements(after);
    gone.forEach(
        (name, text) -> {
          var now = added.getOrDefault(name, "");
          if (now.isEmpty() && gone.size() == 1 && added.size() == 1) {
            now = added.values().iterator().next();
          }
          facts.add(CHANGE_DEPENDENCY, text, now, name);
        });
    if (gone.size() == 1 && added.size() == 1) return;
    added.forEach(
        (name, text) -> {
          if (!gone.containsKey(name)) facts.add(CHANGE_DEPENDENCY, "", text, name);
        });
  }

  private static Map<String, String> requirements(String line) {
    var found = new LinkedHashMap<String, String>();
    var entry = PACKAGE.matcher(line);
    if (entry.matches()) {
      found.put(entry.group(1), entry.group(1) + "@" + entry.group(2));
      return found;
    }
    var command = COMMAND.matcher(line);
    var list = command.matches() ? command.group(1) : line;
    for (var word : list.split("[\\s\"'()\\]]+(?![<>=~!])", -1)) {
      if (word.isEmpty() || word.startsWith("-") || word.equals(",")) continue;
      var requirement = REQUIREMENT.matcher(word);
      if (ADDRESS.matcher(word).lookingAt()) found.put(word, word);
      else if (requirement.lookingAt())
        found.put(requirement.group(1).toLowerCase(Locale.ROOT), requirement.group());
    }
    return found;
  }
}
