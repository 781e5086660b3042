package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.call.Use.Form;
import io.hardknocks.model.Edit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a JavaScript file writes names from elsewhere; those that it does not load it cannot. */
final class Spelling {
  private static final Set<String> GLOBAL =
      Set.of(
          "Array",
          "Boolean",
          "Buffer",
          "Date",
          "JSON",
          "Map",
          "Math",
          "Number",
          "Object",
          "Promise",
          "RegExp",
          "Set",
          "String",
          "Symbol",
          "console",
          "globalThis",
          "process");

  private final Map<String, String> bound = new HashMap<>();

  Spelling(Uses uses) {
    for (var use : uses.all()) {
      boolean name = use.form() == Form.BOUND && use.node().is("identifier");
      if (name) bound.putIfAbsent(use.key(), use.node().text());
    }
    uses.tree()
        .root()
        .walk(
            n -> {
              if (n.is("variable_declarator")) declared(n, uses);
              if (n.is("import_statement")) imported(n, uses);
            });
  }

  private void declared(SyntaxNode declarator, Uses uses) {
    var name = declarator.child("name").filter(n -> n.is("identifier"));
    var module = declarator.child("value").flatMap(uses::at);
    if (name.isPresent() && module.isPresent() && module.get().form() == Form.MODULE)
      bound.putIfAbsent(module.get().key(), name.get().text());
  }

  private void imported(SyntaxNode statement, Uses uses) {
    var module = uses.at(statement).filter(u -> u.form() == Form.MODULE);
    if (module.isEmpty()) return;
    for (var clause : statement.children()) {
      if (!clause.is("import_clause")) continue;
      for (var part : clause.namedChildren()) {
        if (part.is("identifier")) bound.putIfAbsent(module.get().key(), part.text());
        if (part.is("namespace_import") && !part.namedChildren().isEmpty())
          bound.putIfAbsent(module.get().key(), part.namedChildren().getFirst().text());
      }
    }
  }

  /** The text for a dotted name; empty when the file has no way to write it. */
  Optional<String> of(String dotted) {
    if (bound.containsKey(dotted)) return Optional.of(bound.getOrDefault(dotted, dotted));
    for (int dot = dotted.lastIndexOf('.'); dot > 0; dot = dotted.lastIndexOf('.', dot - 1)) {
      var owner = bound.get(dotted.substring(0, dot));
      if (owner != null) return Optional.of(owner + dotted.substring(dot));
    }
    int dot = dotted.indexOf('.');
    var root = dot < 0 ? dotted : dotted.substring(0, dot);
    return dot < 0 || GLOBAL.contains(root) || root.startsWith("import")
        ? Optional.of(dotted)
        : Optional.empty();
  }

  /** Renames what an import or a destructuring takes, and leaves the name that the file uses. */
  static List<Splice> taken(Use use, Edit edit) {
    int from = edit.from().lastIndexOf('.');
    int to = edit.to().lastIndexOf('.');
    boolean same = from > 0 && to > 0;
    if (!same || !edit.from().substring(0, from).equals(edit.to().substring(0, to)))
      return List.of();
    var name = use.name();
    var text = edit.to().substring(to + 1);
    boolean aliased = use.node().is("pair_pattern") || use.node().child("alias").isPresent();
    var between = use.node().is("import_specifier") ? " as " : ": ";
    return List.of(
        new Splice(name.start(), name.end(), aliased ? text : text + between + name.text()));
  }
}
