package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.code.SyntaxTree;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an expression stands in. */
final class Surroundings {
  private static final Set<String> OPEN =
      Set.of(
          "argument_list",
          "arguments",
          "assignment",
          "return_statement",
          "expression_statement",
          "parenthesized_expression",
          "keyword_argument",
          "list",
          "if_statement",
          "elif_clause",
          "while_statement",
          "for_statement",
          "pair",
          "variable_declarator",
          "array",
          "not_operator",
          "interpolation",
          "subscript",
          "for_in_clause",
          "if_clause");

  private final SyntaxTree tree;

  Surroundings(SyntaxTree tree) {
    this.tree = tree;
  }

  /** Whether any expression may stand there without brackets of its own. */
  boolean takeAnything(SyntaxNode node) {
    var parent = parent(tree.root(), node);
    if (parent == null || !OPEN.contains(parent.type())) return false;
    return !parent.is("subscript") || parent.children().getFirst() != node;
  }

  private static @Nullable SyntaxNode parent(SyntaxNode from, SyntaxNode node) {
    for (var child : from.children()) {
      if (child == node) return from;
      if (child.start() <= node.start() && child.end() >= node.end()) {
        var found = parent(child, node);
        if (found != null) return found;
      }
    }
    return null;
  }
}
