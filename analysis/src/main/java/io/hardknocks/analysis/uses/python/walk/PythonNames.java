package io.hardknocks.analysis.uses.python.walk;

import io.hardknocks.analysis.code.SyntaxNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which names a piece of Python binds, and which ones Python itself has. */
public final class PythonNames {
  public static final Set<String> BUILTIN = read();

  private PythonNames() {}

  private static Set<String> read() {
    try (var in = PythonNames.class.getResourceAsStream("python.builtins")) {
      return Set.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All names that a body binds, those of nested functions left out. */
  public static Set<String> boundIn(SyntaxNode body) {
    return boundIn(body, true);
  }

  /** Names to which a body gives no value of their own, but only changes: {@code count += 1}. */
  public static Set<String> onlyChangedIn(SyntaxNode body) {
    var names = boundIn(body, true);
    if (!names.isEmpty()) names.removeAll(boundIn(body, false));
    return names;
  }

  private static Set<String> boundIn(SyntaxNode body, boolean changed) {
    var names = new HashSet<String>();
    var elsewhere = new HashSet<String>();
    collect(body, names, elsewhere, changed);
    names.removeAll(elsewhere);
    return names;
  }

  /** Names that functions in a body declare global. */
  public static Set<String> globalsIn(SyntaxNode body) {
    var names = new HashSet<String>();
    body.walk(
        node -> {
          if (node.is("global_statement")) node.namedChildren().forEach(n -> names.add(n.text()));
        });
    return names;
  }

  private static void collect(
      SyntaxNode node, Set<String> names, Set<String> elsewhere, boolean changed) {
    switch (node.type()) {
      case "function_definition", "class_definition" -> {
        node.child("name").ifPresent(n -> names.add(n.text()));
        return;
      }
      case "lambda" -> {
        return;
      }
      case "list_comprehension",
          "set_comprehension",
          "dictionary_comprehension",
          "generator_expression" -> {
        walruses(node, names);
        return;
      }
      case "global_statement", "nonlocal_statement" -> {
        node.namedChildren().forEach(n -> elsewhere.add(n.text()));
        return;
      }
      case "augmented_assignment" -> {
        if (changed) node.child("left").ifPresent(left -> targets(left, names));
      }
      case "assignment", "for_statement" ->
          node.child("left").ifPresent(left -> targets(left, names));
      case "named_expression" -> node.child("name").ifPresent(n -> names.add(n.text()));
      case "as_pattern_target" -> targets(node, names);
      case "delete_statement" -> node.namedChildren().forEach(n -> targets(n, names));
      case "case_pattern" -> captures(node, names);
      case "import_statement", "import_from_statement" ->
          node.children("name").forEach(n -> names.add(imported(node, n)));
      default -> {}
    }
    for (var child : node.children()) collect(child, names, elsewhere, changed);
  }

  private static void walruses(SyntaxNode node, Set<String> names) {
    node.walk(
        n -> {
          if (n.is("named_expression")) n.child("name").ifPresent(name -> names.add(name.text()));
        });
  }

  /** The name that an import binds. */
  public static String imported(SyntaxNode statement, SyntaxNode name) {
    if (name.is("aliased_import")) return name.child("alias").map(SyntaxNode::text).orElse("");
    var text = name.text();
    int dot = text.indexOf('.');
    return statement.is("import_statement") && dot > 0 ? text.substring(0, dot) : text;
  }

  /** The names that a target of an assignment binds. */
  static void targets(SyntaxNode target, Set<String> names) {
    switch (target.type()) {
      case "identifier" -> names.add(target.text());
      case "attribute", "subscript", "call" -> {}
      default -> target.children().forEach(c -> targets(c, names));
    }
  }

  private static void captures(SyntaxNode pattern, Set<String> names) {
    for (var part : pattern.children()) {
      if (part.is("dotted_name") && part.text().indexOf('.') < 0) names.add(part.text());
      if (part.is("as_pattern") || part.is("splat_pattern") || part.is("identifier"))
        part.walk(
            n -> {
              if (n.is("identifier")) names.add(n.text());
            });
    }
  }

  /** Whether a body gives values one by one. */
  public static boolean yields(SyntaxNode body) {
    for (var child : body.children()) {
      if (child.is("yield")) return true;
      if (List.of("function_definition", "class_definition", "lambda").contains(child.type()))
        continue;
      if (yields(child)) return true;
    }
    return false;
  }
}
