package io.hardknocks.analysis.uses.python.mistake;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keys of what Keras kept of a training that are the other name of a metric: {@code
 * history.history["acc"]} of a model that was compiled with {@code metrics=["accuracy"]}.
 */
final class MetricKeys {
  private static final Map<String, String> OTHER =
      Map.of(
          "acc", "accuracy",
          "accuracy", "acc",
          "mse", "mean_squared_error",
          "mean_squared_error", "mse",
          "mae", "mean_absolute_error",
          "mean_absolute_error", "mae");

  private static final String VALIDATION = "val_";

  private final Set<String> metrics = new HashSet<>();
  private final List<SyntaxNode> keyed = new ArrayList<>();

  private MetricKeys() {}

  static List<SyntaxNode> in(SyntaxNode script) {
    var text = script.text();
    if (!text.contains(".history[") || !text.contains("metrics=")) return List.of();
    var keys = new MetricKeys();
    script.walk(keys::look);
    return keys.keyed.stream().filter(keys::isOther).toList();
  }

  private void look(SyntaxNode node) {
    if (node.is("keyword_argument")) option(node);
    else if (node.is("subscript") && isHistory(node)) keyed.add(node);
  }

  private void option(SyntaxNode argument) {
    boolean named = argument.child("name").filter(n -> n.text().equals("metrics")).isPresent();
    if (!named) return;
    for (var metric : argument.child("value").map(SyntaxNode::namedChildren).orElse(List.of()))
      metrics.add(Texts.content(metric));
  }

  private static boolean isHistory(SyntaxNode subscript) {
    return subscript
        .child("value")
        .flatMap(value -> value.child("attribute"))
        .filter(attribute -> attribute.text().equals("history"))
        .isPresent();
  }

  private boolean isOther(SyntaxNode subscript) {
    var key = subscript.child("subscript").map(Texts::content).orElse("");
    var metric = key.startsWith(VALIDATION) ? key.substring(VALIDATION.length()) : key;
    return !metrics.contains(metric) && metrics.contains(OTHER.getOrDefault(metric, "-"));
  }
}
