package io.hardknocks.analysis.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What a language refuses although it has the form of its grammar: nothing of it would run. */
public final class Refused {
  private Refused() {}

  /**
   * The places, in the order of the text, as far as we can tell.
   *
   * @param module whether the name of its file makes it an ES module
   */
  public static List<SyntaxNode> in(SyntaxTree tree, boolean module) {
    return tree.grammar() == Grammar.PYTHON ? repeated(tree) : Awaits.refused(tree, module);
  }

  /** Arguments by a name that the call has given before. */
  private static List<SyntaxNode> repeated(SyntaxTree tree) {
    var found = new ArrayList<SyntaxNode>();
    tree.root()
        .walk(
            node -> {
              if (node.is("argument_list")) found.addAll(repeated(node));
            });
    return found;
  }

  private static List<SyntaxNode> repeated(SyntaxNode arguments) {
    var names = new HashSet<String>();
    return arguments.namedChildren().stream()
        .filter(argument -> argument.is("keyword_argument"))
        .filter(argument -> !names.add(argument.child("name").map(SyntaxNode::text).orElse("")))
        .toList();
  }
}
