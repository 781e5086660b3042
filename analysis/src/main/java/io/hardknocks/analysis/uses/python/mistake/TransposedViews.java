package io.hardknocks.analysis.uses.python.mistake;

import io.hardknocks.analysis.code.SyntaxNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls of {@code view} that put dimensions of a tensor together which {@code permute}, {@code t}
 * or {@code transpose} took apart: {@code x.permute(0, 2, 1).view(n, -1)}.
 */
final class TransposedViews {
  private static final Set<String> SIMPLE =
      Set.of("expression_statement", "return_statement", "assert_statement");

  private final List<SyntaxNode> found = new ArrayList<>();

  private TransposedViews() {}

  static List<SyntaxNode> in(SyntaxNode script) {
    var text = script.text();
    if (!text.contains(".view(") || !text.contains("torch")) return List.of();
    var views = new TransposedViews();
    views.block(script);
    return views.found;
  }

  /** What is taken care of when it fails is none. */
  private void block(SyntaxNode block) {
    var orders = new HashMap<String, Order>();
    for (var statement : block.namedChildren()) {
      if (SIMPLE.contains(statement.type())) simple(statement, orders);
      else if (!statement.is("try_statement")) compound(statement, orders);
    }
  }

  private void compound(SyntaxNode statement, Map<String, Order> orders) {
    orders.clear();
    inner(statement);
  }

  private void inner(SyntaxNode node) {
    for (var part : node.namedChildren()) {
      if (part.is("block")) block(part);
      else if (!part.is("try_statement")) inner(part);
    }
  }

  private void simple(SyntaxNode statement, Map<String, Order> orders) {
    statement.walk(node -> view(node, orders));
    for (var part : statement.namedChildren()) {
      if (part.is("assignment")) assigned(part, orders);
      else if (part.is("augmented_assignment"))
        part.child("left").ifPresent(l -> orders.remove(l.text()));
    }
  }

  private static void assigned(SyntaxNode assignment, Map<String, Order> orders) {
    var left = assignment.child("left");
    if (left.isEmpty()) return;
    var order = assignment.child("right").flatMap(right -> order(right, orders));
    left.get().walk(name -> orders.remove(name.text()));
    if (left.get().is("identifier")) order.ifPresent(o -> orders.put(left.get().text(), o));
  }

  private void view(SyntaxNode node, Map<String, Order> orders) {
    if (!TensorCall.of(node).filter(call -> call.name().equals("view")).isPresent()) return;
    var call = TensorCall.of(node).orElseThrow();
    int dimensions = call.dimensions();
    boolean merges =
        dimensions > 0
            && order(call.object(), orders).filter(o -> o.isBrokenBy(dimensions)).isPresent();
    if (merges) found.add(node);
  }

  /** In which order an expression leaves the dimensions; empty when that is not known. */
  private static Optional<Order> order(SyntaxNode node, Map<String, Order> orders) {
    if (node.is("identifier")) return Optional.ofNullable(orders.get(node.text()));
    if (node.is("attribute")
        && node.child("attribute").filter(a -> a.text().equals("T")).isPresent())
      return Optional.of(Order.SWAPPED);
    return TensorCall.of(node).flatMap(Order::of);
  }
}
