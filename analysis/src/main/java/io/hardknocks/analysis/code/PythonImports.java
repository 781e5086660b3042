package io.hardknocks.analysis.code;

import java.util.List;

/** Reads {@code import a.b as c} and {@code from a import b as c}. */
final class PythonImports {
  private PythonImports() {}

  static void read(SyntaxNode node, int line, List<Import> into) {
    switch (node.type()) {
      case "import_statement" -> {
        for (var name : node.children("name")) {
          var module = original(name);
          into.add(new Import(module, "", alias(name, root(module)), line));
        }
      }
      case "import_from_statement", "future_import_statement" -> fromModule(node, line, into);
      default -> {}
    }
  }

  private static void fromModule(SyntaxNode node, int line, List<Import> into) {
    var module = node.child("module_name").map(PythonImports::compact).orElse("__future__");
    for (var name : node.children("name")) {
      into.add(new Import(module, original(name), alias(name, original(name)), line));
    }
    if (node.children().stream().anyMatch(c -> c.is("wildcard_import"))) {
      into.add(new Import(module, "*", "", line));
    }
  }

  private static String original(SyntaxNode name) {
    return name.is("aliased_import")
        ? name.child("name").map(PythonImports::compact).orElse("")
        : compact(name);
  }

  private static String alias(SyntaxNode name, String otherwise) {
    return name.child("alias").map(SyntaxNode::text).orElse(otherwise);
  }

  private static String compact(SyntaxNode name) {
    return name.text().replaceAll("\\s+", "");
  }

  private static String root(String module) {
    int dot = module.indexOf('.');
    return dot < 0 ? module : module.substring(0, dot);
  }
}
