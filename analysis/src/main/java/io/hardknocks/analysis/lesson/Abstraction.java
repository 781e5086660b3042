package io.hardknocks.analysis.lesson;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.Use.Form;
import io.hardknocks.analysis.uses.Uses;
import java.util.Map;

/** Code freed of its script: places for what it took over, dotted names for what it uses. */
final class Abstraction {
  private final Map<String, SyntaxNode> places;
  private final Uses uses;

  Abstraction(Map<String, SyntaxNode> places, Uses uses) {
    this.places = places;
    this.uses = uses;
  }

  String of(SyntaxNode node) {
    for (var place : places.entrySet()) {
      if (place.getValue().text().equals(node.text())) return "$" + place.getKey();
    }
    var use = uses.at(node);
    boolean named =
        use.isPresent()
            && (use.get().form() == Form.ATTRIBUTE
                || use.get().form() == Form.BOUND
                || use.get().form() == Form.FREE);
    if (named && (node.is("identifier") || node.is("attribute"))) return use.get().key();
    if (node.children().isEmpty() || node.is("string")) return node.text();
    var text = new StringBuilder();
    int at = node.start();
    for (var child : node.children()) {
      text.append(gap(node, at, child.start())).append(of(child));
      at = child.end();
    }
    return text.append(gap(node, at, node.end())).toString();
  }

  private static String gap(SyntaxNode node, int from, int to) {
    var gap = node.text().substring(from - node.start(), Math.max(from, to) - node.start());
    return gap.isEmpty() ? "" : " ";
  }
}
