package io.hardknocks.analysis.failure.rules;

import static java.util.stream.Collectors.joining;

import io.hardknocks.model.Category;
import io.hardknocks.model.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads rules from YAML. */
final class RuleFile {
  private static final Set<String> KEYS =
      Set.of(
          "rule",
          "is",
          "languages",
          "libraries",
          "module",
          "circumstances",
          "says",
          "also",
          "not",
          "pattern",
          "category",
          "severity",
          "fixable",
          "transient",
          "auto",
          "fix",
          "generic",
          "wrapper",
          "when");

  private final boolean trusted;

  private RuleFile(boolean trusted) {
    this.trusted = trusted;
  }

  /** The rules of a file that ships. */
  static List<Rule> ofResource(String name) {
    return ofResources(name, List.of(name));
  }

  /** The rules of files that ship, read as one. */
  static List<Rule> ofResources(String label, List<String> names) {
    var yaml = names.stream().map(RuleFile::resource).collect(joining("\n"));
    return new RuleFile(true).rules(load(yaml, label), "");
  }

  /**
   * A user's rules.
   *
   * @throws IllegalArgumentException when the text is no list of rules
   */
  static List<Rule> ofText(String yaml) {
    return new RuleFile(false).rules(load(yaml, "rules"), "");
  }

  /** A list of a file that ships. */
  static List<?> listOfResource(String name) {
    return (List<?>) load(resource(name), name);
  }

  private static Object load(String yaml, String label) {
    try {
      var settings =
          LoadSettings.builder().setLabel(label).setUseMarks(true).setAllowDuplicateKeys(false);
      Object loaded = new Load(settings.build()).loadFromString(yaml);
      return loaded == null ? List.of() : loaded;
    } catch (YamlEngineException e) {
      var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new IllegalArgumentException(
          label + ": not YAML: " + reason + " (expected: a list of rules)", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = RuleFile.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("no resource " + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Rule> rules(@Nullable Object value, String parent) {
    if (value == null) return List.of();
    if (!(value instanceof List<?> entries)) {
      throw new IllegalArgumentException("rules: " + value + " (expected: a list of rules)");
    }
    var rules = new ArrayList<Rule>(entries.size());
    for (Object entry : entries) rules.add(rule(entry, parent, rules.size() + 1));
    return List.copyOf(rules);
  }

  private Rule rule(@Nullable Object entry, String parent, int place) {
    if (!(entry instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException(
          "rule " + place + ": " + entry + " (expected: a map with a category)");
    }
    var name = nameOf(map, parent, place);
    for (Object key : map.keySet()) {
      if (!KEYS.contains(String.valueOf(key))) {
        throw new IllegalArgumentException(
            "rule " + name + ": " + key + " (expected: one of " + new TreeSet<>(KEYS) + ")");
      }
    }
    return new Rule(
        name,
        words(map.get("is")),
        condition(map, name),
        effect(map, name),
        Boolean.TRUE.equals(flag(map, "generic", name)),
        Boolean.TRUE.equals(flag(map, "wrapper", name)),
        rules(map.get("when"), name));
  }

  private static String nameOf(Map<?, ?> map, String parent, int place) {
    var given = map.get("rule");
    var own = given == null ? String.valueOf(place) : String.valueOf(given);
    return parent.isEmpty() ? own : parent + "/" + own;
  }

  private Condition condition(Map<?, ?> map, String rule) {
    return new Condition(
        phrases(map.get("says")),
        phrases(map.get("also")),
        phrases(map.get("not")),
        pattern(map.get("pattern"), rule),
        Set.copyOf(words(map.get("languages"))),
        Set.copyOf(words(map.get("libraries"))),
        Set.copyOf(words(map.get("module"))),
        Set.copyOf(words(map.get("circumstances"))));
  }

  private @Nullable LazyPattern pattern(@Nullable Object value, String rule) {
    if (value == null) return null;
    var source = String.valueOf(value);
    if (!trusted) requirePattern(source, rule);
    return new LazyPattern(source);
  }

  private static void requirePattern(String source, String rule) {
    try {
      var _ = Pattern.compile(source);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "rule " + rule + ": pattern: " + source + " (expected: a regular expression)", e);
    }
  }

  private static Effect effect(Map<?, ?> map, String rule) {
    return new Effect(
        word(map, "category", rule, Category::ofWire),
        word(map, "severity", rule, Severity::ofWire),
        flag(map, "fixable", rule),
        flag(map, "transient", rule),
        flag(map, "auto", rule),
        map.get("fix") == null ? null : String.valueOf(map.get("fix")).strip());
  }

  private static <T> @Nullable T word(
      Map<?, ?> map, String key, String rule, Function<String, T> read) {
    var value = map.get(key);
    if (value == null) return null;
    try {
      return read.apply(String.valueOf(value));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("rule " + rule + ": " + e.getMessage(), e);
    }
  }

  private static @Nullable Boolean flag(Map<?, ?> map, String key, String rule) {
    var value = map.get(key);
    if (value == null) return null;
    if (value instanceof Boolean flag) return flag;
    throw new IllegalArgumentException(
        "rule " + rule + ": " + key + ": " + value + " (expected: true or false)");
  }

  /** Words apart by white space, or a list. */
  private static List<String> words(@Nullable Object value) {
    if (value == null) return List.of();
    if (value instanceof List<?> list) return list.stream().map(String::valueOf).toList();
    return List.of(String.valueOf(value).strip().split("\\s+"));
  }

  /** One phrase, or a list of them; in lower case. */
  private static List<String> phrases(@Nullable Object value) {
    if (value == null) return List.of();
    if (value instanceof List<?> list) {
      return list.stream().map(v -> String.valueOf(v).toLowerCase(Locale.ROOT)).toList();
    }
    return List.of(String.valueOf(value).toLowerCase(Locale.ROOT));
  }
}
