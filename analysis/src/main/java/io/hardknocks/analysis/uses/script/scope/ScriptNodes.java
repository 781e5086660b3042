package io.hardknocks.analysis.uses.script.scope;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Texts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The grammar of JavaScript and TypeScript, as far as several readers need it. */
public final class ScriptNodes {
  static final Set<String> FUNCTIONS =
      Set.of(
          "function_declaration",
          "generator_function_declaration",
          "function_expression",
          "function",
          "generator_function",
          "arrow_function",
          "method_definition");

  /** Modules of Node.js whose plain names are those of packages. */
  private static final Set<String> ONLY_PREFIXED =
      Set.of("sqlite", "test", "test/reporters", "sea");

  /** What is there for the compiler only. */
  public static final Set<String> TYPES =
      Set.of(
          "comment",
          "type_annotation",
          "type_arguments",
          "type_parameters",
          "interface_declaration",
          "type_alias_declaration",
          "ambient_declaration",
          "implements_clause",
          "function_signature",
          "method_signature",
          "abstract_method_signature");

  private ScriptNodes() {}

  public static boolean isFunction(SyntaxNode node) {
    return FUNCTIONS.contains(node.type());
  }

  static boolean isScope(SyntaxNode node) {
    return isFunction(node)
        || switch (node.type()) {
          case "statement_block",
              "for_statement",
              "for_in_statement",
              "catch_clause",
              "class_body",
              "switch_body" ->
              true;
          default -> false;
        };
  }

  /** The name of a property that is written out; empty for a computed one. */
  public static String property(SyntaxNode key) {
    return switch (key.type()) {
      case "property_identifier",
          "identifier",
          "shorthand_property_identifier",
          "shorthand_property_identifier_pattern" ->
          key.text();
      case "string" -> Texts.content(key);
      default -> "";
    };
  }

  public static List<SyntaxNode> arguments(SyntaxNode call) {
    return call.child("arguments")
        .filter(a -> a.is("arguments"))
        .map(SyntaxNode::namedChildren)
        .orElse(List.of());
  }

  public static List<SyntaxNode> parameters(SyntaxNode function) {
    var single = function.child("parameter");
    if (single.isPresent()) return List.of(single.get());
    return function.child("parameters").map(SyntaxNode::namedChildren).orElse(List.of());
  }

  /** An expression without brackets and without what TypeScript says of it. */
  public static SyntaxNode bare(SyntaxNode node) {
    var inner = node;
    while ((inner.is("parenthesized_expression")
            || inner.is("non_null_expression")
            || inner.is("satisfies_expression"))
        && !inner.namedChildren().isEmpty()) inner = inner.namedChildren().getFirst();
    return inner;
  }

  /** Whether it is skipped where there is nothing to call or to look into: {@code a?.b}. */
  public static boolean optional(SyntaxNode node) {
    return node.children().stream().anyMatch(c -> c.is("optional_chain") || c.is("?."));
  }

  /** The module that an expression loads, {@code null} for any other expression. */
  public static @Nullable SyntaxNode loaded(SyntaxNode node) {
    if (!node.is("call_expression")) return null;
    var function = node.child("function");
    var arguments = arguments(node);
    if (function.isEmpty() || arguments.isEmpty() || !arguments.getFirst().is("string"))
      return null;
    boolean loads = function.get().text().equals("require") || function.get().is("import");
    return loads ? arguments.getFirst() : null;
  }

  /** The name by which a module is known; empty for a file of the project. */
  public static String module(SyntaxNode source) {
    var name = Texts.content(source);
    if (name.startsWith(".") || name.startsWith("/")) return "";
    var plain = name.startsWith("node:") ? name.substring("node:".length()) : name;
    if (ONLY_PREFIXED.contains(plain)) return name;
    return switch (plain) {
      case "fs/promises", "dns/promises", "stream/promises", "timers/promises" ->
          plain.replace('/', '.');
      case "readline/promises", "path/posix", "path/win32", "util/types", "assert/strict" ->
          plain.replace('/', '.');
      default -> plain;
    };
  }
}
