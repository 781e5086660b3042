package io.hardknocks.analysis.lesson;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.Use.Form;
import io.hardknocks.analysis.uses.Uses;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Code freed of its script: places for what it took over, dotted names for what it uses. */
final class Abstraction {
  private final Map<String, SyntaxNode> places;
  private final Uses uses;
  private final Set<String> taken = new HashSet<>();

  Abstraction(Map<String, SyntaxNode> places, Uses uses) {
    this.places = places;
    this.uses = uses;
  }

  String of(SyntaxNode node) {
    var place = place(node);
    if (!place.isEmpty()) return "$" + place;
    var use = uses.at(node);
    boolean named =
        use.isPresent()
            && (use.get().form() == Form.ATTRIBUTE
                || use.get().form() == Form.BOUND
                || use.get().form() == Form.FREE);
    if (named && (node.is("identifier") || node.is("attribute") || node.is("member_expression")))
      return use.get().key();
    if (node.children().isEmpty() || node.is("string")) return node.text();
    var text = new StringBuilder();
    int at = node.start();
    for (var child : node.children()) {
      text.append(gap(node, at, child.start())).append(of(child));
      at = child.end();
    }
    return text.append(gap(node, at, node.end())).toString();
  }

  /** Of arguments that read the same, each stands for one. */
  private String place(SyntaxNode node) {
    var same =
        places.entrySet().stream()
            .filter(p -> p.getValue().text().equals(node.text()))
            .map(Map.Entry::getKey)
            .toList();
    var place = same.stream().filter(p -> !taken.contains(p)).findFirst();
    place.ifPresent(taken::add);
    return place.orElse(same.isEmpty() ? "" : same.getFirst());
  }

  private static String gap(SyntaxNode node, int from, int to) {
    var gap = node.text().substring(from - node.start(), Math.max(from, to) - node.start());
    return gap.isEmpty() ? "" : " ";
  }
}
