package io.hardknocks.analysis.code;

import java.util.List;
import java.util.Optional;

/** Reads the imports of JavaScript and TypeScript: {@code import} and {@code require}. */
final class ScriptImports {
  private ScriptImports() {}

  static void read(SyntaxNode node, int line, List<Import> into) {
    switch (node.type()) {
      case "import_statement" -> {
        var module = node.child("source").map(ScriptImports::unquoted).orElse("");
        var clauses = node.children().stream().filter(c -> c.is("import_clause")).toList();
        if (clauses.isEmpty() && !module.isEmpty()) into.add(new Import(module, "", "", line));
        for (var clause : clauses) clause(module, clause, line, into);
      }
      case "variable_declarator" -> {
        var module = node.child("value").flatMap(ScriptImports::required);
        var name = node.child("name");
        if (module.isPresent() && name.isPresent()) bind(module.get(), name.get(), line, into);
      }
      default -> {}
    }
  }

  private static void clause(String module, SyntaxNode clause, int line, List<Import> into) {
    for (var part : clause.namedChildren()) {
      switch (part.type()) {
        case "identifier" -> into.add(new Import(module, "default", part.text(), line));
        case "namespace_import" -> {
          var names = part.namedChildren();
          if (!names.isEmpty()) into.add(new Import(module, "", names.getLast().text(), line));
        }
        default -> {
          for (var specifier : part.namedChildren()) {
            var name = specifier.child("name").map(SyntaxNode::text).orElse(specifier.text());
            var alias = specifier.child("alias").map(SyntaxNode::text).orElse(name);
            into.add(new Import(module, name, alias, line));
          }
        }
      }
    }
  }

  /** The module of {@code require('m')}, and of {@code await import('m')}. */
  private static Optional<String> required(SyntaxNode value) {
    var call = value.is("await_expression") ? value.namedChildren().getFirst() : value;
    if (!call.is("call_expression")) return Optional.empty();
    var function = call.child("function").map(SyntaxNode::text).orElse("");
    if (!function.equals("require") && !function.equals("import")) return Optional.empty();
    return call.child("arguments")
        .map(SyntaxNode::namedChildren)
        .filter(arguments -> arguments.size() == 1 && arguments.getFirst().is("string"))
        .map(arguments -> unquoted(arguments.getFirst()));
  }

  private static void bind(String module, SyntaxNode name, int line, List<Import> into) {
    if (name.is("identifier")) into.add(new Import(module, "", name.text(), line));
    if (!name.is("object_pattern")) return;
    for (var part : name.namedChildren()) {
      var key = part.child("key").map(SyntaxNode::text).orElse(part.text());
      var bound = part.child("value").map(SyntaxNode::text).orElse(part.text());
      into.add(new Import(module, key, bound, line));
    }
  }

  private static String unquoted(SyntaxNode string) {
    var text = string.text();
    return text.length() < 2 ? "" : text.substring(1, text.length() - 1);
  }
}
