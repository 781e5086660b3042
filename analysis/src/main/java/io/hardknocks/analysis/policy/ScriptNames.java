package io.hardknocks.analysis.policy;

import io.hardknocks.analysis.code.SyntaxNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a script in JavaScript or TypeScript stand for: modules ({@code
 * child_process}), their members, and globals. One table for all scopes.
 */
final class ScriptNames {
  private static final int DEEPEST = 60;
  private static final int LONGEST = 200;
  private static final Set<String> GLOBALS = Set.of("globalThis", "global", "window", "self");
  private static final Set<String> REQUIRES =
      Set.of("require", "module.require", "process.mainModule.require", "require.main.require");

  private final Map<String, String> bound = new HashMap<>();
  private final Set<String> own = new HashSet<>();

  ScriptNames(SyntaxNode root) {
    for (int round = 0; round < 2; round++) root.walk(this::bind);
  }

  private void bind(SyntaxNode node) {
    switch (node.type()) {
      case "import_statement" -> bindImport(node);
      case "variable_declarator" ->
          bindPattern(node.child("name").orElse(null), node.child("value").orElse(null));
      case "assignment_expression" ->
          bindPattern(node.child("left").orElse(null), node.child("right").orElse(null));
      case "function_declaration", "class_declaration" ->
          node.child("name").ifPresent(name -> own.add(name.text()));
      case "formal_parameters" ->
          node.namedChildren().forEach(parameter -> own.add(parameterName(parameter)));
      default -> {}
    }
  }

  private static String parameterName(SyntaxNode parameter) {
    return parameter.child("pattern").map(SyntaxNode::text).orElse(parameter.text());
  }

  private void bindImport(SyntaxNode node) {
    var module = moduleOf(node);
    if (module == null) return;
    node.walk(
        part -> {
          switch (part.type()) {
            case "import_clause", "namespace_import", "import_require_clause" ->
                part.namedChildren().stream()
                    .filter(child -> child.is("identifier"))
                    .forEach(name -> bound.put(name.text(), module));
            case "import_specifier" -> bindMember(part, module);
            default -> {}
          }
        });
  }

  private void bindMember(SyntaxNode specifier, String module) {
    var name = specifier.child("name").map(SyntaxNode::text).orElse("");
    var alias = specifier.child("alias").map(SyntaxNode::text).orElse(name);
    bound.put(alias, name.equals("default") ? module : module + "." + name);
  }

  /** The module of an import or export statement, without {@code node:}. */
  static @Nullable String moduleOf(SyntaxNode statement) {
    var source = statement.child("source").orElse(null);
    if (source == null) {
      for (var child : statement.namedChildren()) {
        if (child.is("import_require_clause")) source = child.child("source").orElse(null);
      }
    }
    return module(Literals.text(source));
  }

  private static @Nullable String module(@Nullable String name) {
    return name != null && name.startsWith("node:") ? name.substring("node:".length()) : name;
  }

  private void bindPattern(@Nullable SyntaxNode target, @Nullable SyntaxNode value) {
    if (target == null || value == null) return;
    var name = resolve(value);
    if (target.is("identifier")) {
      if (name == null) own.add(target.text());
      else if (!name.equals(target.text())) bound.put(target.text(), name);
    } else if (target.is("object_pattern") && name != null) {
      target.namedChildren().forEach(part -> bindPart(part, name));
    }
  }

  private void bindPart(SyntaxNode part, String object) {
    if (part.is("shorthand_property_identifier_pattern")) {
      bound.put(part.text(), member(object, part.text()));
    } else if (part.is("pair_pattern")) {
      var key = part.child("key").map(ScriptNames::keyText).orElse("");
      part.child("value")
          .filter(value -> value.is("identifier"))
          .ifPresent(value -> bound.put(value.text(), member(object, key)));
    }
  }

  private static String keyText(SyntaxNode key) {
    var text = Literals.text(key);
    return text == null ? key.text() : text;
  }

  /**
   * The full name that an expression stands for, {@code child_process.exec}; {@code null} when it
   * is computed.
   */
  @Nullable String resolve(SyntaxNode node) {
    var name = resolve(node, 0);
    return name == null || name.length() > LONGEST ? null : name;
  }

  private @Nullable String resolve(SyntaxNode node, int depth) {
    if (depth > DEEPEST) return null;
    return switch (node.type()) {
      case "identifier" -> identifier(node.text());
      case "parenthesized_expression",
          "sequence_expression",
          "non_null_expression",
          "as_expression",
          "await_expression" ->
          inner(node, depth);
      case "member_expression" ->
          joined(object(node, depth), node.child("property").map(SyntaxNode::text).orElse(null));
      case "subscript_expression" ->
          joined(object(node, depth), Literals.text(node.child("index").orElse(null)));
      case "call_expression" -> required(node, depth);
      default -> null;
    };
  }

  private @Nullable String inner(SyntaxNode node, int depth) {
    var parts = node.namedChildren();
    if (parts.isEmpty()) return null;
    return resolve(node.is("as_expression") ? parts.getFirst() : parts.getLast(), depth + 1);
  }

  private @Nullable String object(SyntaxNode node, int depth) {
    var object = node.child("object").orElse(null);
    return object == null ? null : resolve(object, depth + 1);
  }

  private static @Nullable String joined(@Nullable String object, @Nullable String name) {
    return object == null || name == null ? null : member(object, name);
  }

  private static String member(String object, String name) {
    return GLOBALS.contains(object) || name.equals("default")
        ? (name.equals("default") ? object : name)
        : object + "." + name;
  }

  private @Nullable String identifier(String name) {
    var value = bound.get(name);
    if (value != null) return value;
    return own.contains(name) ? null : name;
  }

  private @Nullable String required(SyntaxNode call, int depth) {
    if (!imports(call, depth)) return null;
    var arguments = arguments(call);
    return arguments.isEmpty() ? null : module(Literals.text(arguments.getFirst()));
  }

  /** Whether a call brings in a module. */
  boolean imports(SyntaxNode call) {
    return imports(call, 0);
  }

  private boolean imports(SyntaxNode call, int depth) {
    var function = call.child("function").orElse(null);
    if (function == null) return false;
    if (function.is("import")) return true;
    var name = resolve(function, depth + 1);
    return name != null && REQUIRES.contains(name);
  }

  static List<SyntaxNode> arguments(SyntaxNode call) {
    return call.child("arguments").map(SyntaxNode::namedChildren).orElse(List.of());
  }
}
