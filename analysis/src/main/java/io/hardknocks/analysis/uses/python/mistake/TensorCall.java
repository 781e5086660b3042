package io.hardknocks.analysis.uses.python.mistake;

import io.hardknocks.analysis.code.SyntaxNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A call of a method: {@code x.permute(0, 2, 1)}.
 *
 * @param arguments those of a tuple or list that is the only one
 */
record TensorCall(SyntaxNode object, String name, List<SyntaxNode> arguments) {
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,2}");

  static Optional<TensorCall> of(SyntaxNode node) {
    var function = node.is("call") ? node.child("function") : Optional.<SyntaxNode>empty();
    var object = function.flatMap(f -> f.child("object"));
    var name = function.flatMap(f -> f.child("attribute"));
    if (object.isEmpty() || name.isEmpty()) return Optional.empty();
    return Optional.of(new TensorCall(object.get(), name.get().text(), arguments(node)));
  }

  private static List<SyntaxNode> arguments(SyntaxNode call) {
    var given = call.child("arguments").map(SyntaxNode::namedChildren).orElse(List.of());
    boolean packed =
        given.size() == 1 && (given.getFirst().is("tuple") || given.getFirst().is("list"));
    return packed ? given.getFirst().namedChildren() : given;
  }

  /**
   * Into how many dimensions a view goes; 0 when that is not known, or it is no matter of shape.
   */
  int dimensions() {
    boolean open = arguments.stream().anyMatch(a -> a.is("list_splat") || a.is("keyword_argument"));
    boolean single = arguments.size() == 1 && !arguments.getFirst().text().equals("-1");
    return open || single ? 0 : arguments.size();
  }

  /** Its arguments as numbers; empty when one is none. */
  Optional<List<Integer>> numbers() {
    boolean all = arguments.stream().allMatch(a -> WHOLE.matcher(a.text()).matches());
    return all
        ? Optional.of(arguments.stream().map(a -> Integer.valueOf(a.text())).toList())
        : Optional.empty();
  }
}
