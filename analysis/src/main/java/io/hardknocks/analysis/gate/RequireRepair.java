package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.symbols.NodeModules;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Texts;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.script.scope.ScriptNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Imports in an ES module what it requires: a module of Node.js, which has a default export and its
 * names; of a package that is not known.
 */
final class RequireRepair {
  private final Uses uses;

  RequireRepair(Uses uses) {
    this.uses = uses;
  }

  List<Splice> at(Use require) {
    return uses.tree().root().namedChildren().stream()
        .filter(node -> node.start() <= require.node().start())
        .filter(node -> require.node().end() <= node.end())
        .flatMap(statement -> imported(statement).stream())
        .toList();
  }

  private static Optional<Splice> imported(SyntaxNode statement) {
    var kind = statement.child("kind").map(SyntaxNode::text);
    boolean fixed = statement.is("variable_declaration") || kind.equals(Optional.of("const"));
    var parts = statement.namedChildren();
    if (!fixed || parts.size() != 1) return Optional.empty();
    var name = parts.getFirst().child("name");
    var value = parts.getFirst().child("value");
    if (name.isEmpty() || value.isEmpty()) return Optional.empty();
    var member = value.get().child("property").map(SyntaxNode::text).orElse("");
    var source = ScriptNodes.loaded(value.flatMap(v -> v.child("object")).orElse(value.get()));
    if (source == null || !NodeModules.isOne(Texts.content(source))) return Optional.empty();
    var end = statement.text().endsWith(";") ? ";" : "";
    return clause(name.get(), member)
        .map(clause -> "import " + clause + " from " + source.text() + end)
        .map(text -> new Splice(statement.start(), statement.end(), text));
  }

  private static Optional<String> clause(SyntaxNode name, String member) {
    if (name.is("identifier"))
      return Optional.of(
          member.isEmpty() ? name.text() : "{ " + renamed(member, name.text()) + " }");
    if (!name.is("object_pattern") || !member.isEmpty()) return Optional.empty();
    var parts = new ArrayList<String>();
    for (var part : name.namedChildren()) {
      var key = part.child("key").filter(k -> k.is("property_identifier"));
      var value = part.child("value").filter(v -> v.is("identifier"));
      if (part.is("shorthand_property_identifier_pattern")) parts.add(part.text());
      else if (key.isPresent() && value.isPresent())
        parts.add(renamed(key.get().text(), value.get().text()));
      else return Optional.empty();
    }
    return Optional.of("{ " + String.join(", ", parts) + " }");
  }

  private static String renamed(String name, String bound) {
    return name.equals(bound) ? name : name + " as " + bound;
  }
}
