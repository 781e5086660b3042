package io.hardknocks.analysis.uses.python.expression;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Texts;
import io.hardknocks.analysis.uses.meaning.Doubt;
import io.hardknocks.analysis.uses.meaning.Elements;
import io.hardknocks.analysis.uses.meaning.Handed;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Attribute;
import io.hardknocks.analysis.uses.meaning.Meaning.Entries;
import io.hardknocks.analysis.uses.meaning.Meaning.Value;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a Python script puts into its collections after it has made them. */
public final class PythonCollections {
  private static final Set<String> GROWING =
      Set.of("list", "dict", "set", "collections.deque", "collections.defaultdict");

  /** Methods by which one thing is put in, the last of the arguments. */
  private static final Set<String> PUTTING =
      Set.of("append", "add", "insert", "appendleft", "setdefault");

  /** Methods that put in what others have, of which no more is known then. */
  private static final Set<String> MIXING = Set.of("extend", "update");

  /** Collections in collections; deeper ones are not looked into. */
  private static final int DEEPEST = 3;

  /** Keys of a dictionary that are told apart. */
  static final int MOST = 60;

  private final Walk walk;
  private final PythonExpressions expressions;

  PythonCollections(Walk walk, PythonExpressions expressions) {
    this.walk = walk;
    this.expressions = expressions;
  }

  /** A dictionary as it is written: its values by their keys where all keys are texts. */
  Meaning dictionary(SyntaxNode node) {
    var values = new TreeMap<String, Meaning>();
    Meaning all = Doubt.NEVER;
    boolean told = true;
    for (var part : node.namedChildren()) {
      var meaning = expressions.of(part);
      var key = part.child("key").map(expressions::word).orElse("");
      boolean spread = part.is("dictionary_splat");
      if (spread)
        part.namedChildren().stream()
            .findFirst()
            .map(expressions::quietly)
            .filter(Entries.class::isInstance)
            .ifPresent(e -> values.putAll(((Entries) e).values()));
      told &= !key.isEmpty() || (spread && !values.isEmpty());
      if (!spread) values.put(key, meaning);
      all = all.or(spread ? Doubt.UNKNOWN : meaning);
    }
    return told && values.size() <= MOST ? new Entries(values) : new Value("dict", all);
  }

  /** What {@code dict(…)} makes. */
  Meaning made(Handed handed) {
    if (handed.meanings().isEmpty() && !handed.open()) return new Entries(new TreeMap<>());
    var given = handed.positional();
    if (given.isEmpty() && !handed.open()) return named(handed);
    boolean one = given.size() == 1 && handed.meanings().size() == 1 && !handed.open();
    if (!one) return Meaning.value("dict");
    if (given.getFirst().type().equals("dict")) return given.getFirst();
    var pair = Elements.of(given.getFirst());
    return new Value("dict", Elements.part(pair, 1, 2));
  }

  private static Meaning named(Handed handed) {
    var values = new TreeMap<String, Meaning>();
    for (int i = 0; i < handed.arguments().size(); i++)
      values.put(handed.arguments().get(i).name(), handed.meanings().get(i));
    return new Entries(values);
  }

  /** {@code workers.append(Thread())}: what is called, and what it is given. */
  void called(Attribute method, SyntaxNode call, List<Meaning> given) {
    if (!GROWING.contains(method.object().type()) || given.isEmpty()) return;
    var name = method.dotted().substring(method.dotted().lastIndexOf('.') + 1);
    Optional<SyntaxNode> holder = call.child("function").flatMap(f -> f.child("object"));
    if (holder.isEmpty()) return;
    if (PUTTING.contains(name)) put(holder.get(), method.object(), "", given.getLast());
    else if (MIXING.contains(name)) mix(holder.get(), method.object(), given.getFirst());
  }

  private void mix(SyntaxNode holder, Meaning collection, Meaning others) {
    boolean known = others.type().equals(collection.type());
    put(holder, collection, "", known ? others.element() : Doubt.UNKNOWN);
  }

  /**
   * Notes that a collection has something else in it too.
   *
   * @param key under which it is; empty where that is not known, or there is none
   */
  public void put(SyntaxNode holder, Meaning collection, String key, Meaning item) {
    boolean grows = collection instanceof Value || collection instanceof Entries;
    if (!grows || !GROWING.contains(collection.type())) return;
    var grown = grown(collection, key, depth(item) < DEEPEST ? item : Doubt.UNKNOWN);
    if (holder.is("identifier")) walk.grow(holder.text(), grown);
    if (holder.is("attribute")) ofObject(holder, grown);
    if (holder.is("subscript")) ofCollection(holder, grown);
  }

  private static Meaning grown(Meaning collection, String key, Meaning item) {
    boolean few = collection instanceof Entries entries && entries.values().size() < MOST;
    if (few && !key.isEmpty()) return ((Entries) collection).with(key, item);
    return new Value(collection.type(), collection.element().or(item));
  }

  /** A collection in a collection: {@code groups["a"].append(1)}. */
  private void ofCollection(SyntaxNode holder, Meaning grown) {
    var outer = holder.child("value");
    var key = holder.child("subscript").map(Texts::content).orElse("");
    outer.ifPresent(o -> put(o, expressions.quietly(o), key, grown));
  }

  /** What a dictionary has under a key, or gives for one that it lacks. */
  static Meaning at(Meaning dictionary, String key) {
    var found =
        dictionary instanceof Entries entries && !key.isEmpty() ? entries.values().get(key) : null;
    return found == null ? dictionary.element() : found;
  }

  private void ofObject(SyntaxNode holder, Meaning grown) {
    var object = holder.child("object").map(expressions::quietly).orElse(Doubt.UNKNOWN);
    var name = holder.child("attribute").map(SyntaxNode::text).orElse("");
    if (object instanceof Value value && walk.classes().containsKey(value.type()))
      walk.knowledge().learn(value.type() + "." + name, grown);
  }

  private static int depth(Meaning meaning) {
    return switch (meaning) {
      case Value value when value.element().type().endsWith(">") -> 1;
      case Value value -> 1 + depth(value.element());
      case Meaning.Pack pack ->
          1 + pack.parts().stream().mapToInt(PythonCollections::depth).max().orElse(0);
      case Entries entries ->
          1 + entries.values().values().stream().mapToInt(PythonCollections::depth).max().orElse(0);
      case Attribute _ -> DEEPEST;
      default -> 0;
    };
  }
}
