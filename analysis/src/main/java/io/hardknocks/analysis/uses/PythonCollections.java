package io.hardknocks.analysis.uses;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.Meaning.Attribute;
import io.hardknocks.analysis.uses.Meaning.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a Python script puts into its collections after it has made them. */
final class PythonCollections {
  private static final Set<String> GROWING =
      Set.of("list", "dict", "set", "collections.deque", "collections.defaultdict");

  /** Methods by which one thing is put in, the last of the arguments. */
  private static final Set<String> PUTTING = Set.of("append", "add", "insert", "appendleft");

  /** Methods that put in what others have, of which no more is known then. */
  private static final Set<String> MIXING = Set.of("extend", "update");

  /** Collections in collections; deeper ones are not looked into. */
  private static final int DEEPEST = 3;

  private final Walk walk;
  private final PythonExpressions expressions;

  PythonCollections(Walk walk, PythonExpressions expressions) {
    this.walk = walk;
    this.expressions = expressions;
  }

  /** {@code workers.append(Thread())}: what is called, and what it is given. */
  void called(Attribute method, SyntaxNode call, List<Meaning> given) {
    if (!GROWING.contains(method.object().type()) || given.isEmpty()) return;
    var name = method.dotted().substring(method.dotted().lastIndexOf('.') + 1);
    Optional<SyntaxNode> holder = call.child("function").flatMap(f -> f.child("object"));
    if (holder.isEmpty()) return;
    if (PUTTING.contains(name)) put(holder.get(), method.object(), given.getLast());
    else if (MIXING.contains(name)) put(holder.get(), method.object(), Doubt.UNKNOWN);
  }

  /** Notes that a collection has something else in it too. */
  void put(SyntaxNode holder, Meaning collection, Meaning item) {
    if (!(collection instanceof Value) || !GROWING.contains(collection.type())) return;
    var known = depth(item) < DEEPEST ? item : Doubt.UNKNOWN;
    var grown = collection.or(new Value(collection.type(), known));
    if (holder.is("identifier") && walk.scope.names().contains(holder.text()))
      walk.assign(holder.text(), grown);
    if (holder.is("attribute")) ofObject(holder, grown);
  }

  private void ofObject(SyntaxNode holder, Meaning grown) {
    var object = holder.child("object").map(expressions::quietly).orElse(Doubt.UNKNOWN);
    var name = holder.child("attribute").map(SyntaxNode::text).orElse("");
    if (object instanceof Value value && walk.classes.containsKey(value.type()))
      walk.knowledge.learn(value.type() + "." + name, grown);
  }

  private static int depth(Meaning meaning) {
    return switch (meaning) {
      case Value value -> 1 + depth(value.element());
      case Meaning.Pack pack ->
          1 + pack.parts().stream().mapToInt(PythonCollections::depth).max().orElse(0);
      case Attribute _ -> DEEPEST;
      default -> 0;
    };
  }
}
