package io.hardknocks.analysis.symbols;

import io.hardknocks.analysis.yaml.Problems;
import io.hardknocks.analysis.yaml.YamlObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The names of a team's own API: {@code MapsBridge.*} for its members, {@code maps_bridge.**} for
 * everything below it. A name without a star is itself and what is below it.
 */
public record WatchList(List<String> patterns) {
  /** Watches nothing. */
  public static final WatchList NONE = new WatchList(List.of());

  public WatchList {
    patterns = List.copyOf(patterns);
  }

  /**
   * A list in the form of {@code watch: [MapsBridge.*]}.
   *
   * @throws IllegalArgumentException all mistakes of {@code yaml} in one line
   */
  public static WatchList parse(String yaml) {
    var problems = new Problems("watch");
    var top = YamlObject.parse(yaml, problems);
    top.expectOnly(Set.of("watch"));
    var patterns = new ArrayList<String>();
    for (var item : top.items("watch")) {
      if (item.text().matches("[\\w$@/-]+(\\.[\\w$-]+)*(\\.\\*\\*?)?")) patterns.add(item.text());
      else
        problems.add(
            item.line(),
            "watch: " + item.text() + " (expected: a name such as Bridge.* or api.**)");
    }
    problems.throwIfAny();
    return new WatchList(patterns);
  }

  /** Whether a dotted name is watched. */
  public boolean watches(String name) {
    return patterns.stream().anyMatch(pattern -> covers(pattern, name));
  }

  private static boolean covers(String pattern, String name) {
    if (pattern.endsWith(".**")) return isBelow(pattern.substring(0, pattern.length() - 3), name);
    if (pattern.endsWith(".*")) {
      var owner = pattern.substring(0, pattern.length() - 1);
      return name.startsWith(owner)
          && name.length() > owner.length()
          && name.indexOf('.', owner.length()) < 0;
    }
    return isBelow(pattern, name);
  }

  private static boolean isBelow(String owner, String name) {
    return name.startsWith(owner)
        && (name.length() == owner.length() || name.charAt(owner.length()) == '.');
  }
}
