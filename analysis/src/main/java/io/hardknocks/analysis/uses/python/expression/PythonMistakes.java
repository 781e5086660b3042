package io.hardknocks.analysis.uses.python.expression;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.meaning.Doubt;
import io.hardknocks.analysis.uses.meaning.Handed;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Named;
import io.hardknocks.analysis.uses.python.walk.OwnFunction;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Shapes of Python that fail whatever the data: noted as uses of the shape, {@code
 * <changed_in_loop>}.
 */
public final class PythonMistakes {
  private static final Set<String> LOOPING =
      Set.of(
          "list", "set", "tuple", "frozenset", "sorted", "sum", "any", "all", "enumerate", "iter");
  private static final Set<String> READING = Set.of("read", "readline", "readlines", "__iter__");
  private static final Set<String> LOADING =
      Set.of("json.load", "pickle.load", "csv.reader", "csv.DictReader", "yaml.safe_load");
  private static final Set<String> DUMPING = Set.of("json.dump", "pickle.dump", "yaml.dump");
  private static final Set<String> VIEWS = Set.of("items", "keys", "values");
  private static final Set<String> HASHED =
      Set.of("dict", "set", "collections.OrderedDict", "collections.defaultdict");
  private static final Set<String> CHANGES =
      Set.of("pop", "popitem", "remove", "discard", "add", "clear");
  private static final Set<String> NESTED =
      Set.of("function_definition", "class_definition", "lambda");
  private static final Set<String> LEAVES =
      Set.of("break_statement", "return_statement", "raise_statement");
  private static final Set<String> TYPES =
      Set.of("str", "int", "float", "list", "dict", "tuple", "set", "bool", "bytes");
  private static final Pattern NOTHING =
      Pattern.compile(
          "(list|dict|set)\\.(append|extend|insert|sort|reverse|update|add|clear)\\(\\)");
  private static final Set<String> SHARED =
      Set.of("list", "dictionary", "set", "list_comprehension", "dictionary_comprehension");

  private final Walk walk;
  private final PythonExpressions expressions;
  private final PythonFunctionTakers takers;

  PythonMistakes(Walk walk, PythonExpressions expressions) {
    this.walk = walk;
    this.expressions = expressions;
    this.takers = new PythonFunctionTakers(walk, expressions);
  }

  private void note(String shape, SyntaxNode node) {
    walk.notes().use("<" + shape + ">", Use.Form.OPERATION, node, node, null);
  }

  /** {@code names = names.append("a")}: the list is lost, though only later rounds may miss it. */
  public void kept(SyntaxNode target, SyntaxNode value, String type) {
    boolean own =
        value.child("function").flatMap(f -> f.child("object")).stream()
            .anyMatch(object -> object.text().equals(target.text()));
    if (!value.is("call") || !own) return;
    if (NOTHING.matcher(type).matches()) walk.lost().add(value.start());
    if (walk.lost().contains(value.start())) note("lost_to_nothing", value);
  }

  /** A call of a function of the language or of a module. */
  void call(String callee, SyntaxNode node, List<Argument> arguments) {
    if (callee.equals("asyncio.run") && walk.async()) note("asyncio_run_inside_async", node);
    boolean swapped =
        callee.equals("isinstance")
            && arguments.size() == 2
            && TYPES.contains(arguments.getFirst().value())
            && expressions.quietly(arguments.getFirst().valueNode()) instanceof Named
            && arguments.get(1).valueNode().is("identifier")
            && !(expressions.quietly(arguments.get(1).valueNode()) instanceof Named);
    if (swapped) note("isinstance_swapped", node);
  }

  /** A function that takes another one. */
  void handed(List<String> names, SyntaxNode node, Handed handed) {
    if (takers.isGivenResult(names, handed)) note("called_too_soon", node);
  }

  /** A function that loops over its first argument, or its only one. */
  void iterated(String callee, SyntaxNode node, Handed handed) {
    int given = handed.positional().size();
    boolean only = (callee.equals("max") || callee.equals("min")) && given == 1 && !handed.open();
    if (only || (LOOPING.contains(callee) && given > 0))
      walk.notes().operation(handed.positional().getFirst(), "__iter__", node, null, Doubt.UNKNOWN);
  }

  /** A file that was opened to be written and is read, or the other way round. */
  void streams(String callee, SyntaxNode node, Handed handed) {
    int dot = callee.lastIndexOf('.');
    var type = dot < 0 ? "" : callee.substring(0, dot);
    var method = callee.substring(dot + 1);
    boolean reads = READING.contains(method);
    if (isStream(type)) stream(type, reads, method.startsWith("write"), node);
    else if (LOADING.contains(callee)) stream(handed.first().type(), true, false, node);
    else if (DUMPING.contains(callee) && handed.positional().size() > 1)
      stream(handed.positional().get(1).type(), false, true, node);
    else if (callee.equals("print")) stream(handed.named("file").type(), false, true, node);
  }

  private static boolean isStream(String type) {
    return type.endsWith("file") && (type.equals("file") || type.endsWith("_file"));
  }

  private void stream(String type, boolean reads, boolean writes, SyntaxNode node) {
    if (reads && type.startsWith("written_")) note("read_of_written_file", node);
    boolean readable = type.equals("file") || type.equals("binary_file");
    if (writes && readable) note("write_to_read_file", node);
  }

  /** An {@code await}. */
  void awaited(SyntaxNode node) {
    if (walk.async()) return;
    boolean ofModule = walk.scope().parent() == null;
    note(ofModule ? "await_outside_function" : "await_outside_async", node);
  }

  /** {@code count += 1} in a function that gives {@code count} no value before. */
  public void augmented(SyntaxNode target, SyntaxNode node) {
    if (target.is("identifier") && walk.unset().contains(target.text()))
      note("changed_before_set", node);
  }

  /** A loop over a dictionary or a set that takes entries out of it. */
  public void loop(SyntaxNode loop, Meaning iterated) {
    stream(iterated.type(), true, false, loop.child("right").orElse(loop));
    var right = loop.child("right");
    var body = loop.child("body");
    if (right.isEmpty() || body.isEmpty()) return;
    var viewed = viewed(right.get());
    if (viewed.isEmpty() && !HASHED.contains(iterated.type())) return;
    var type = viewed.map(expressions::quietly).map(Meaning::type).orElse("");
    if (viewed.isPresent() && !type.isEmpty() && !HASHED.contains(type)) return;
    changes(body.get(), viewed.orElse(right.get()).text());
  }

  /** The dictionary in {@code d.items()}. */
  private static Optional<SyntaxNode> viewed(SyntaxNode iterated) {
    var function = iterated.is("call") ? iterated.child("function") : Optional.<SyntaxNode>empty();
    boolean plain =
        iterated.child("arguments").map(SyntaxNode::namedChildren).orElse(List.of()).isEmpty();
    return function
        .filter(f -> plain && f.is("attribute"))
        .filter(f -> f.child("attribute").filter(a -> VIEWS.contains(a.text())).isPresent())
        .flatMap(f -> f.child("object"));
  }

  private void changes(SyntaxNode block, String collection) {
    var statements = block.namedChildren();
    for (int i = 0; i < statements.size(); i++) {
      var statement = statements.get(i);
      if (NESTED.contains(statement.type())) continue;
      var rest = statements.subList(i, statements.size());
      boolean leaves = rest.stream().anyMatch(s -> LEAVES.contains(s.type()));
      boolean refilled = rest.stream().anyMatch(s -> s.text().startsWith(collection + "["));
      boolean changes = !refilled && isChange(statement, collection);
      if (!leaves && (changes || isAddition(statement, collection, block)))
        note("changed_in_loop", statement);
      else if (!statement.is("expression_statement")) changes(statement, collection);
    }
  }

  private static boolean isChange(SyntaxNode statement, String collection) {
    if (statement.is("delete_statement"))
      return statement.namedChildren().stream()
          .anyMatch(n -> n.is("subscript") && isOf(n.child("value"), collection));
    if (!statement.is("expression_statement")) return false;
    return statement.namedChildren().stream()
        .map(n -> n.is("assignment") ? n.child("right").orElse(n) : n)
        .anyMatch(
            n -> n.is("call") && n.child("function").filter(f -> takes(f, collection)).isPresent());
  }

  private static boolean takes(SyntaxNode function, String collection) {
    return function.is("attribute")
        && function.child("attribute").filter(a -> CHANGES.contains(a.text())).isPresent()
        && isOf(function.child("object"), collection);
  }

  /**
   * Whether something is put under a key that the collection cannot have had: one that is put
   * together there. What takes another out of it as well may only rename it.
   */
  private static boolean isAddition(SyntaxNode statement, String collection, SyntaxNode block) {
    if (!statement.is("expression_statement") || block.text().contains(collection + ".pop("))
      return false;
    return statement.namedChildren().stream()
        .filter(n -> n.is("assignment"))
        .flatMap(n -> n.child("left").stream())
        .filter(left -> left.is("subscript") && isOf(left.child("value"), collection))
        .flatMap(left -> left.child("subscript").stream())
        .anyMatch(PythonMistakes::isPutTogether);
  }

  private static boolean isPutTogether(SyntaxNode key) {
    if (key.is("binary_operator"))
      return key.child("operator").filter(o -> o.text().equals("+")).isPresent()
          && key.namedChildren().stream().anyMatch(part -> part.is("string"));
    return key.is("string")
        && key.namedChildren().stream().anyMatch(part -> part.is("interpolation"));
  }

  private static boolean isOf(Optional<SyntaxNode> object, String collection) {
    return object.filter(o -> o.text().equals(collection)).isPresent();
  }

  /** The fields of a data class. */
  public void fields(SyntaxNode type, String decorator) {
    if (decorator.contains("init=False")) return;
    boolean byName = decorator.contains("kw_only") || type.text().contains("KW_ONLY");
    boolean given = false;
    for (var statement : type.child("body").map(SyntaxNode::namedChildren).orElse(List.of())) {
      var field = field(statement);
      if (field.isEmpty()) continue;
      var value = field.get().child("right");
      if (value.filter(v -> SHARED.contains(v.type()) || isMade(v)).isPresent())
        note("shared_default", field.get());
      if (value.isEmpty() && given && !byName) note("default_before_required", field.get());
      given |= value.filter(PythonMistakes::isDefault).isPresent();
    }
  }

  /** Whether a field has a default: one that {@code field(…)} describes may have none. */
  private static boolean isDefault(SyntaxNode value) {
    var text = value.text();
    boolean described = value.is("call") && text.contains("field(");
    return described ? text.contains("default") && !text.contains("init=False") : true;
  }

  private static boolean isMade(SyntaxNode value) {
    return Set.of("list()", "dict()", "set()").contains(value.text());
  }

  private static Optional<SyntaxNode> field(SyntaxNode statement) {
    if (!statement.is("expression_statement")) return Optional.empty();
    return statement.namedChildren().stream()
        .filter(n -> n.is("assignment") && n.child("type").isPresent())
        .filter(n -> !n.child("type").get().text().contains("ClassVar"))
        .findFirst();
  }

  /** A layer that is kept before the module is one. */
  public void layers(OwnFunction function) {
    var owner = function.owner();
    boolean maker =
        function.node().child("name").filter(n -> n.text().equals("__init__")).isPresent();
    if (!maker || owner == null || owner.bases().stream().noneMatch(PythonMistakes::isModule))
      return;
    for (var statement :
        function.node().child("body").map(SyntaxNode::namedChildren).orElse(List.of())) {
      if (statement.text().contains("__init__")) return;
      statement.namedChildren().stream()
          .filter(
              n -> n.is("assignment") && n.child("left").filter(l -> l.is("attribute")).isPresent())
          .filter(n -> n.child("right").filter(this::isLayer).isPresent())
          .forEach(n -> note("layer_before_init", n));
    }
  }

  private static boolean isModule(Meaning base) {
    return base instanceof Named named && named.dotted().equals("torch.nn.Module");
  }

  private boolean isLayer(SyntaxNode value) {
    return expressions.quietly(value).type().startsWith("torch.nn.");
  }
}
