package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.code.SyntaxTree;
import java.util.Set;

/**
 * Whether whoever ran a script to its end came past a place in it: what is in a function, a branch
 * or a loop may never have been run.
 */
record Passed(SyntaxTree tree) {
  /** What is run whole where it stands. */
  private static final Set<String> STRAIGHT =
      Set.of(
          "module",
          "program",
          "expression_statement",
          "import_statement",
          "import_from_statement",
          "import_clause",
          "named_imports",
          "import_specifier",
          "namespace_import",
          "dotted_name",
          "aliased_import",
          "assignment",
          "augmented_assignment",
          "assignment_expression",
          "lexical_declaration",
          "variable_declaration",
          "variable_declarator",
          "call",
          "call_expression",
          "new_expression",
          "await_expression",
          "await",
          "argument_list",
          "arguments",
          "keyword_argument",
          "attribute",
          "member_expression",
          "subscript",
          "subscript_expression",
          "binary_operator",
          "unary_operator",
          "comparison_operator",
          "parenthesized_expression",
          "list",
          "tuple",
          "set",
          "dictionary",
          "array",
          "object",
          "pair",
          "string",
          "interpolation",
          "template_string",
          "template_substitution",
          "with_statement",
          "with_clause",
          "with_item",
          "as_pattern",
          "class_definition",
          "block");

  private static final Set<String> BRANCHES = Set.of("if_statement", "for_statement");

  /** Whether it did. */
  boolean by(SyntaxNode place) {
    return by(tree.root(), place);
  }

  private static boolean by(SyntaxNode around, SyntaxNode place) {
    if (around == place || (around.start() == place.start() && around.end() == place.end()))
      return true;
    for (var child : around.children()) {
      if (child.start() <= place.start() && place.end() <= child.end())
        return isRun(around, child) && by(child, place);
    }
    return false;
  }

  private static boolean isRun(SyntaxNode around, SyntaxNode part) {
    if (!BRANCHES.contains(around.type())) return STRAIGHT.contains(around.type());
    var field = part.field().orElse("");
    boolean asked = field.equals("condition") || field.equals("right");
    return asked || (field.equals("consequence") && isOfScript(around));
  }

  /** {@code if __name__ == "__main__":}. */
  private static boolean isOfScript(SyntaxNode branch) {
    return branch.child("condition").filter(n -> n.text().startsWith("__name__ ==")).isPresent();
  }
}
