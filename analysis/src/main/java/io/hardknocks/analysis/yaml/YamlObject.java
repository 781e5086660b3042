package io.hardknocks.analysis.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a YAML document that knows its lines. What has the wrong shape becomes a problem and
 * reads as absent.
 */
public final class YamlObject {
  private final int line;
  private final Map<String, Node> values;
  private final Map<String, Integer> lines;
  private final Problems problems;

  private YamlObject(
      int line, Map<String, Node> values, Map<String, Integer> lines, Problems problems) {
    this.line = line;
    this.values = values;
    this.lines = lines;
    this.problems = problems;
  }

  /** The document's top mapping; an empty document is an empty mapping. */
  public static YamlObject parse(String yaml, Problems problems) {
    try {
      var settings = LoadSettings.builder().setMaxAliasesForCollections(20).build();
      Optional<Node> root = new Compose(settings).composeString(yaml);
      return root.isPresent() ? of(root.get(), problems) : empty(problems);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      problems.add(line, "not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(1, "not YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return empty(problems);
  }

  private static YamlObject empty(Problems problems) {
    return new YamlObject(1, Map.of(), Map.of(), problems);
  }

  private static YamlObject of(Node node, Problems problems) {
    var values = new LinkedHashMap<String, Node>();
    var lines = new LinkedHashMap<String, Integer>();
    if (node instanceof MappingNode mapping) {
      for (var tuple : mapping.getValue()) {
        var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        values.put(key, tuple.getValueNode());
        lines.put(key, lineOf(tuple.getKeyNode()));
      }
    } else {
      problems.add(lineOf(node), "not a mapping (expected: key: value)");
    }
    return new YamlObject(lineOf(node), values, lines, problems);
  }

  /** From 1. */
  public int line() {
    return line;
  }

  /** The line of {@code key}, of the mapping itself when it is absent. */
  public int line(String key) {
    return lines.getOrDefault(key, line);
  }

  /** In the order of the document. */
  public Set<String> keys() {
    return values.keySet();
  }

  /** Makes a problem of each key that is not among {@code known}. */
  public void expectOnly(Set<String> known) {
    lines.forEach(
        (key, at) -> {
          if (!known.contains(key)) problems.unknown(at, "key", key, known);
        });
  }

  /** {@code null} when absent. */
  public @Nullable String string(String key) {
    var node = values.get(key);
    if (node == null) return null;
    if (node instanceof ScalarNode scalar) return scalar.getValue();
    problems.add(line(key), key + ": not a text");
    return null;
  }

  /** {@code otherwise} when absent. */
  public String string(String key, String otherwise) {
    var value = string(key);
    return value == null ? otherwise : value;
  }

  /** A list of texts, or one text; empty when absent. */
  public List<String> strings(String key) {
    return items(key).stream().map(Item::text).toList();
  }

  /** A text of a list and its line. */
  public record Item(int line, String text) {}

  /** As {@link #strings}, with lines. */
  public List<Item> items(String key) {
    var items = new ArrayList<Item>();
    for (var node : nodes(key)) {
      if (node instanceof ScalarNode scalar) items.add(new Item(lineOf(node), scalar.getValue()));
      else problems.add(lineOf(node), key + ": not a text");
    }
    return items;
  }

  /** The mapping under {@code key}; an empty one when absent. */
  public YamlObject object(String key) {
    var node = values.get(key);
    return node == null ? empty(problems) : of(node, problems);
  }

  /** A list of mappings; empty when absent. */
  public List<YamlObject> objects(String key) {
    return nodes(key).stream().map(node -> of(node, problems)).toList();
  }

  /** As {@link #objects}; a mere text stands for {@code names: [text]}. */
  public List<YamlObject> objectsOrTexts(String key) {
    return nodes(key).stream()
        .map(
            node ->
                node instanceof ScalarNode
                    ? new YamlObject(lineOf(node), Map.of("names", node), Map.of(), problems)
                    : of(node, problems))
        .toList();
  }

  private List<Node> nodes(String key) {
    var node = values.get(key);
    if (node == null || (node instanceof ScalarNode scalar && scalar.getValue().isEmpty()))
      return List.of();
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
