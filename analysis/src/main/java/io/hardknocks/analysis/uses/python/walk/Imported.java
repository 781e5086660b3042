package io.hardknocks.analysis.uses.python.walk;

import io.hardknocks.analysis.code.SyntaxNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The libraries that a script imports, by their first names, and which of them it uses. */
public final class Imported {
  private final Set<String> libraries = new HashSet<>();
  private final Map<String, String> bound = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private final Set<String> used = new HashSet<>();

  Imported() {}

  void look(SyntaxNode node) {
    switch (node.type()) {
      case "import_statement" -> node.children("name").forEach(this::module);
      case "import_from_statement" -> node.child("module_name").ifPresent(m -> from(node, m));
      case "attribute" -> node.child("object").ifPresent(this::name);
      case "call" -> node.child("function").ifPresent(this::name);
      case "argument_list", "decorator" -> node.namedChildren().forEach(this::name);
      default -> {}
    }
  }

  private void module(SyntaxNode name) {
    var library = first(name.child("name").orElse(name));
    libraries.add(library);
    bound.put(name.child("alias").map(SyntaxNode::text).orElse(library), library);
  }

  private void from(SyntaxNode node, SyntaxNode module) {
    var library = first(module);
    libraries.add(library);
    if (node.namedChildren().stream().anyMatch(n -> n.is("wildcard_import"))) used.add(library);
    for (var name : node.children("name"))
      bound.put(name.child("alias").orElse(name).text(), library);
  }

  private void name(SyntaxNode node) {
    if (node.is("identifier")) named.add(node.text());
  }

  private static String first(SyntaxNode module) {
    var text = module.text();
    int dot = text.indexOf('.');
    return dot == 0 ? "." : dot < 0 ? text : text.substring(0, dot);
  }

  /** All of them, {@code .} for the script's own package. */
  public Set<String> libraries() {
    return libraries;
  }

  /** Those of which something that is imported is used. */
  public Set<String> used() {
    return used;
  }

  /** All of the script was looked at. */
  void done() {
    named.stream().filter(bound::containsKey).map(bound::get).forEach(used::add);
  }
}
