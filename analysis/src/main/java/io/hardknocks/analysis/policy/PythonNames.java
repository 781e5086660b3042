package io.hardknocks.analysis.policy;

import io.hardknocks.analysis.code.SyntaxNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a Python script stand for: imports, their aliases, and variables that were
 * given one of these. One table for all scopes: a name that means two things is taken for the
 * import.
 */
final class PythonNames {
  private static final int DEEPEST = 60;
  private static final int LONGEST = 200;

  private final Map<String, String> bound = new HashMap<>();
  private final Set<String> own = new HashSet<>();
  private final List<String> stars = new ArrayList<>();

  /** Reads all bindings below {@code root}; twice, for functions that come before what they use. */
  PythonNames(SyntaxNode root) {
    for (int round = 0; round < 2; round++) root.walk(this::bind);
  }

  /** Modules of which everything was imported. */
  List<String> stars() {
    return stars;
  }

  private void bind(SyntaxNode node) {
    switch (node.type()) {
      case "import_statement" -> bindModules(node);
      case "import_from_statement" -> bindMembers(node);
      case "assignment" -> bindValue(node.child("left"), node.child("right"));
      case "named_expression" -> bindValue(node.child("name"), node.child("value"));
      case "function_definition", "class_definition" ->
          node.child("name").ifPresent(name -> own.add(name.text()));
      case "parameters", "lambda_parameters" -> node.namedChildren().forEach(this::ownParameter);
      default -> {}
    }
  }

  private void bindModules(SyntaxNode node) {
    for (var name : node.children("name")) {
      var module = moduleOf(name);
      var alias = name.child("alias");
      if (alias.isPresent()) bound.put(alias.get().text(), module);
      else bound.put(first(module), first(module));
    }
  }

  private void bindMembers(SyntaxNode node) {
    var module = node.child("module_name").map(SyntaxNode::text).orElse("");
    if (module.isEmpty() || module.startsWith(".")) return;
    if (node.children().stream().anyMatch(child -> child.is("wildcard_import"))
        && !stars.contains(module)) stars.add(module);
    for (var name : node.children("name")) {
      var member = moduleOf(name);
      bound.put(name.child("alias").map(SyntaxNode::text).orElse(member), module + "." + member);
    }
  }

  /** The imported name without its alias. */
  static String moduleOf(SyntaxNode name) {
    return name.is("aliased_import")
        ? name.child("name").map(SyntaxNode::text).orElse("")
        : name.text();
  }

  private void bindValue(
      java.util.Optional<SyntaxNode> left, java.util.Optional<SyntaxNode> right) {
    if (left.isEmpty() || right.isEmpty() || !left.get().is("identifier")) return;
    var name = left.get().text();
    var value = resolve(right.get());
    if (value != null && !value.equals(name)) bound.put(name, value);
    else if (value == null) own.add(name);
  }

  private void ownParameter(SyntaxNode parameter) {
    var name = parameter.is("identifier") ? parameter : parameter.child("name").orElse(null);
    if (name != null) own.add(name.text());
    else if (!parameter.namedChildren().isEmpty())
      own.add(parameter.namedChildren().getFirst().text());
  }

  /**
   * The full name that an expression stands for; a builtin's is its own; {@code null} when it is
   * computed.
   */
  @Nullable String resolve(SyntaxNode node) {
    var name = resolve(node, 0);
    return name == null || name.length() > LONGEST ? null : name;
  }

  private @Nullable String resolve(SyntaxNode node, int depth) {
    if (depth > DEEPEST) return null;
    return switch (node.type()) {
      case "identifier" -> identifier(node.text());
      case "parenthesized_expression" ->
          node.namedChildren().size() == 1
              ? resolve(node.namedChildren().getFirst(), depth + 1)
              : null;
      case "attribute" ->
          member(
              object(node.child("object"), depth),
              node.child("attribute").map(SyntaxNode::text).orElse(null));
      case "subscript" -> item(node, depth);
      case "call" -> call(node, depth);
      case "named_expression" -> object(node.child("value"), depth);
      default -> null;
    };
  }

  private @Nullable String object(java.util.Optional<SyntaxNode> node, int depth) {
    return node.isEmpty() ? null : resolve(node.get(), depth + 1);
  }

  private @Nullable String identifier(String name) {
    var value = bound.get(name);
    if (value != null) return value;
    return own.contains(name) ? null : name;
  }

  private static @Nullable String member(@Nullable String object, @Nullable String name) {
    if (object == null || name == null) return null;
    if (name.equals("__dict__")) return object;
    return object.equals("builtins") || object.equals("__builtins__") ? name : object + "." + name;
  }

  /** {@code sys.modules["os"]}, {@code globals()["eval"]}, {@code os.__dict__["system"]}. */
  private @Nullable String item(SyntaxNode node, int depth) {
    var object = object(node.child("value"), depth);
    var key = Literals.text(node.child("subscript").orElse(null));
    if (object == null || key == null) return null;
    return object.equals("sys.modules") || object.equals("globals()") ? key : member(object, key);
  }

  private @Nullable String call(SyntaxNode node, int depth) {
    var function = object(node.child("function"), depth);
    if (function == null) return null;
    var arguments = arguments(node);
    var first = arguments.isEmpty() ? null : arguments.getFirst();
    return switch (function) {
      case "globals", "locals", "vars" -> first == null ? "globals()" : resolve(first, depth + 1);
      case "getattr" ->
          first == null || arguments.size() < 2
              ? null
              : member(resolve(first, depth + 1), Literals.text(arguments.get(1)));
      case "__import__", "importlib.__import__" -> first(Literals.text(first));
      case "importlib.import_module" -> Literals.text(first);
      default -> null;
    };
  }

  static List<SyntaxNode> arguments(SyntaxNode call) {
    return call.child("arguments").map(SyntaxNode::namedChildren).orElse(List.of());
  }

  private static @Nullable String first(@Nullable String module) {
    if (module == null) return null;
    int dot = module.indexOf('.');
    return dot < 0 ? module : module.substring(0, dot);
  }
}
