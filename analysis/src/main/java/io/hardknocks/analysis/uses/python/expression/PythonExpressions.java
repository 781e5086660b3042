package io.hardknocks.analysis.uses.python.expression;

import static io.hardknocks.analysis.uses.meaning.Doubt.NEVER;
import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;
import static io.hardknocks.analysis.uses.meaning.Meaning.value;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.code.UsualImports;
import io.hardknocks.analysis.uses.call.Call;
import io.hardknocks.analysis.uses.call.Texts;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.meaning.Elements;
import io.hardknocks.analysis.uses.meaning.KnownTypes;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Blueprint;
import io.hardknocks.analysis.uses.meaning.Meaning.Named;
import io.hardknocks.analysis.uses.meaning.Meaning.Pack;
import io.hardknocks.analysis.uses.meaning.Meaning.Value;
import io.hardknocks.analysis.uses.python.walk.PythonNames;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Python expressions are; on the way it notes what they use. */
public final class PythonExpressions {
  /** Types of which an {@code await} gives what is in them. */
  private static final Set<String> AWAITABLE = Set.of("coroutine", "asyncio.Task");

  /** Types that refuse to say whether they are true. */
  private static final Pattern NO_CONDITION =
      Pattern.compile("pandas\\.|pymongo\\.(database\\.Database|collection\\.Collection)$");

  private final Walk walk;
  private final PythonMembers members;
  private final PythonCalls calls;
  private final PythonOperators operators;
  private final PythonChecks checks;
  private final PythonNarrowing narrowing;
  private final PythonMistakes mistakes;
  private final PythonHanded handed;
  private final PythonCollections collections;
  private final PythonHandlers handlers;
  private final PythonReceivers receivers;
  private final PythonComprehensions inner;

  public PythonExpressions(Walk walk, KnownTypes types) {
    this.walk = walk;
    this.members = new PythonMembers(walk, types, this);
    this.handlers = new PythonHandlers(walk, types);
    this.receivers = new PythonReceivers(walk, types, this);
    this.inner = new PythonComprehensions(walk, this);
    this.calls = new PythonCalls(walk, types, this, members);
    this.operators = new PythonOperators(walk, this);
    this.checks = new PythonChecks(walk, this);
    this.narrowing = new PythonNarrowing(walk, this);
    this.mistakes = new PythonMistakes(walk, this);
    this.handed = new PythonHanded(walk, this);
    this.collections = new PythonCollections(walk, this);
  }

  /** Slices of what an assignment changes. */
  public void slices(Meaning base, SyntaxNode node, List<SyntaxNode> indexes) {
    operators.slices(base, node, indexes);
  }

  PythonReceivers receivers() {
    return receivers;
  }

  public PythonMembers members() {
    return members;
  }

  public PythonNarrowing narrowing() {
    return narrowing;
  }

  public PythonChecks checks() {
    return checks;
  }

  public PythonMistakes mistakes() {
    return mistakes;
  }

  public PythonHanded handed() {
    return handed;
  }

  public PythonHandlers handlers() {
    return handlers;
  }

  public PythonCollections collections() {
    return collections;
  }

  public Meaning of(SyntaxNode node) {
    return called(node, null);
  }

  /**
   * What a condition is; of a table, a column or a part of a database that it is asked whether it
   * is true. A guess is not good enough for that: it may be a single value.
   */
  public Meaning truth(SyntaxNode node) {
    var meaning = of(node);
    if (NO_CONDITION.matcher(meaning.type()).lookingAt() && !meaning.isGuessed())
      walk.notes().operation(meaning, "__bool__", node, null, UNKNOWN);
    return meaning;
  }

  /** What a node is without noting what it uses. */
  public Meaning quietly(SyntaxNode node) {
    walk.notes().mute();
    try {
      return of(node);
    } finally {
      walk.notes().unmute();
    }
  }

  /** What an expression is that is called there. */
  Meaning called(SyntaxNode node, @Nullable Call call) {
    return receivers.of(node, plain(node, call));
  }

  /** What an expression is by what the script says of it. */
  Meaning plain(SyntaxNode node, @Nullable Call call) {
    return switch (node.type()) {
      case "identifier" -> name(node, call);
      case "attribute" -> members.attribute(node, call);
      case "call" -> calls.of(node);
      case "subscript" -> operators.subscript(node);
      case "binary_operator" -> operators.binary(node);
      case "comparison_operator" -> operators.comparison(node);
      case "boolean_operator" -> either(node);
      case "conditional_expression" -> conditional(node);
      case "parenthesized_expression", "as_pattern" -> first(node, call);
      case "await" -> {
        mistakes.awaited(node);
        yield awaited(first(node, null));
      }
      case "not_operator" -> {
        node.namedChildren().forEach(this::truth);
        yield value("bool");
      }
      case "unary_operator" -> first(node, null);
      case "lambda" -> inner.lambda(node);
      case "named_expression" -> walrus(node);
      case "comment", "type_conversion", "escape_sequence", "global_statement" -> UNKNOWN;
      default -> literal(node);
    };
  }

  private Meaning literal(SyntaxNode node) {
    return switch (node.type()) {
      case "string", "concatenated_string" -> then(node, value(bytes(node) ? "bytes" : "str"));
      case "integer" -> value("int");
      case "float" -> value("float");
      case "true", "false" -> value("bool");
      case "none" -> NEVER;
      case "list" -> new Value("list", elements(node));
      case "set" -> new Value("set", elements(node));
      case "tuple", "expression_list" -> new Pack(all(node));
      case "dictionary" -> collections.dictionary(node);
      case "list_comprehension" -> new Value("list", inner.comprehension(node));
      case "set_comprehension" -> new Value("set", inner.comprehension(node));
      case "generator_expression" -> new Value("generator", inner.comprehension(node));
      case "dictionary_comprehension" -> new Value("dict", inner.comprehension(node));
      case "pair" -> {
        node.child("key").ifPresent(this::of);
        yield node.child("value").map(this::of).orElse(UNKNOWN);
      }
      case "yield" -> yielded(node);
      default -> then(node, UNKNOWN);
    };
  }

  private static boolean bytes(SyntaxNode node) {
    var text = node.text();
    for (int i = 0; i < Math.min(text.length(), 3); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '"') return false;
      if (c == 'b' || c == 'B') return true;
    }
    return false;
  }

  private Meaning name(SyntaxNode node, @Nullable Call call) {
    var meaning = walk.lookup(node.text());
    if (meaning instanceof Named named) {
      walk.notes().use(named.dotted(), Use.Form.BOUND, node, node, call);
      return named;
    }
    return meaning == null ? free(node, call) : meaning;
  }

  private Meaning free(SyntaxNode node, @Nullable Call call) {
    var name = node.text();
    boolean fromStar = !walk.stars().isEmpty() && !PythonNames.BUILTIN.contains(name);
    if (fromStar && walk.stars().size() > 1) return UNKNOWN;
    var dotted = fromStar ? walk.stars().iterator().next() + "." + name : name;
    walk.notes().use(dotted, Use.Form.FREE, node, node, call);
    return new Named(UsualImports.aliased(dotted).orElse(dotted));
  }

  private Meaning first(SyntaxNode node, @Nullable Call call) {
    var parts = node.namedChildren();
    return parts.isEmpty() ? UNKNOWN : called(parts.getFirst(), call);
  }

  private Meaning then(SyntaxNode node, Meaning meaning) {
    all(node);
    return meaning;
  }

  private List<Meaning> all(SyntaxNode node) {
    var meanings = new ArrayList<Meaning>();
    for (var part : node.namedChildren()) meanings.add(of(part));
    return meanings;
  }

  private Meaning elements(SyntaxNode node) {
    return all(node).stream().reduce(NEVER, Meaning::or);
  }

  /** What a generator gives is in what its function returns. */
  private Meaning yielded(SyntaxNode node) {
    var given = first(node, null);
    boolean each = node.children().stream().anyMatch(c -> c.is("from"));
    var element = node.namedChildren().isEmpty() ? NEVER : each ? Elements.of(given) : given;
    if (!walk.notes().muted())
      walk.knowledge().learn(walk.scope().id() + " returns", new Value("generator", element));
    return UNKNOWN;
  }

  private static Meaning awaited(Meaning meaning) {
    return AWAITABLE.contains(meaning.type()) ? meaning.element() : meaning;
  }

  /** The text that an expression is; empty when it is none that is known. */
  String word(SyntaxNode node) {
    var constant = node.is("identifier") ? walk.constants().of(node.text()) : Optional.of(node);
    return constant.map(Texts::content).orElse("");
  }

  private Meaning either(SyntaxNode node) {
    var left = node.child("left");
    var right = node.child("right");
    if (left.isEmpty() || right.isEmpty()) return then(node, UNKNOWN);
    var first = truth(left.get());
    int depth = walk.guards().depth();
    walk.guards().push(checks.of(left.get()));
    var second = narrowing.after(node, left.get(), right.get());
    walk.guards().backTo(depth);
    return first.or(second);
  }

  private Meaning conditional(SyntaxNode node) {
    var parts = node.namedChildren();
    if (parts.size() != 3) return then(node, UNKNOWN);
    truth(parts.get(1));
    int depth = walk.guards().depth();
    walk.guards().push(checks.of(parts.get(1)));
    var meaning = of(parts.get(0)).or(of(parts.get(2)));
    walk.guards().backTo(depth);
    return meaning;
  }

  private Meaning walrus(SyntaxNode node) {
    var meaning = node.child("value").map(this::of).orElse(UNKNOWN);
    node.child("name").ifPresent(n -> walk.assign(n.text(), meaning));
    return meaning;
  }

  /** What a loop over a value gives. */
  public Meaning iterate(Meaning iterated, SyntaxNode loop) {
    walk.notes().operation(iterated, "__iter__", loop.child("right").orElse(loop), null, UNKNOWN);
    return Elements.of(iterated);
  }

  /** The value of an own class. */
  Meaning instance(Blueprint blueprint) {
    return value(blueprint.id());
  }
}
