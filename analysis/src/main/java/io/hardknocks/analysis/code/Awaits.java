package io.hardknocks.analysis.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where a script may await: in asynchronous functions, and at the top of a module of JavaScript.
 */
public final class Awaits {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "function_declaration",
          "function_expression",
          "generator_function",
          "generator_function_declaration",
          "arrow_function",
          "method_definition",
          "function_definition",
          "lambda");

  /** Values of a class, which no function makes that could wait. */
  private static final Set<String> FIELDS = Set.of("field_definition", "public_field_definition");

  /** What follows {@code await} where it may be a name: {@code await (x)} calls it. */
  private static final String AFTER_A_NAME = "([+-/`";

  private final boolean module;
  private final List<SyntaxNode> refused = new ArrayList<>();

  private Awaits(boolean module) {
    this.module = module;
  }

  /** Whether something may be awaited at a place. */
  public static boolean mayBeAt(SyntaxTree tree, SyntaxNode place) {
    return may(tree.root(), place, isModule(tree));
  }

  /**
   * The places at which a script awaits and must not.
   *
   * @param module whether the name of its file makes it an ES module
   */
  public static List<SyntaxNode> refused(SyntaxTree tree, boolean module) {
    var awaits = new Awaits(module || isModule(tree));
    awaits.read(tree.root(), awaits.module || !loads(tree));
    return List.copyOf(awaits.refused);
  }

  private static boolean isModule(SyntaxTree tree) {
    return tree.grammar() != Grammar.PYTHON
        && tree.root().children().stream()
            .anyMatch(node -> node.is("import_statement") || node.is("export_statement"));
  }

  /** Whether it calls {@code require}, which no module has. */
  private static boolean loads(SyntaxTree tree) {
    var found = new boolean[1];
    tree.root()
        .walk(
            node ->
                found[0] |=
                    node.is("call_expression")
                        && node.child("function")
                            .filter(f -> f.text().equals("require"))
                            .isPresent());
    return found[0];
  }

  private static boolean may(SyntaxNode around, SyntaxNode place, boolean may) {
    for (var child : around.children()) {
      boolean holds = child.start() <= place.start() && place.end() <= child.end();
      if (holds && child != place) return may(child, place, inside(around, child, may));
      if (holds) return inside(around, child, may);
    }
    return may;
  }

  /** Whether a part of something may await where that may. */
  private static boolean inside(SyntaxNode around, SyntaxNode part, boolean may) {
    var field = part.field().orElse("");
    if (around.is("class_static_block")) return false;
    if (FIELDS.contains(around.type())) return may && !field.equals("value");
    if (!FUNCTIONS.contains(around.type())) return may;
    return switch (field) {
      case "body" -> around.children().stream().anyMatch(token -> token.is("async"));
      case "parameters", "parameter" -> false;
      default -> may;
    };
  }

  private void read(SyntaxNode node, boolean may) {
    if (!may && isRefused(node)) refused.add(node);
    for (var child : node.children()) read(child, inside(node, child, may));
  }

  private boolean isRefused(SyntaxNode node) {
    if (node.is("for_in_statement"))
      return node.children().stream().anyMatch(token -> token.is("await"));
    if (!node.is("await_expression")) return false;
    var awaited = node.text().substring("await".length()).stripLeading();
    return module || awaited.isEmpty() || AFTER_A_NAME.indexOf(awaited.charAt(0)) < 0;
  }
}
