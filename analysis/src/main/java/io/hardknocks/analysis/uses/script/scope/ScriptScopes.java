package io.hardknocks.analysis.uses.script.scope;

import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.script.scope.ScriptBinding.Source;
import io.hardknocks.analysis.uses.script.scope.ScriptScope.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out which names a JavaScript file binds, where, and to what. */
public final class ScriptScopes {
  /** Parameters of a handler that is called with an error first. */
  private static final int WITH_ERROR = 4;

  /** Methods that hand the elements of a list to a function. */
  private static final Set<String> EACH =
      Set.of(
          "map", "forEach", "filter", "some", "every", "find", "findIndex", "flatMap", "findLast");

  private final ScriptScope file = new ScriptScope(null, Kind.FUNCTION, new HashMap<>());

  /** Names of properties that are assigned to anything but {@code this}. */
  private final Set<String> assigned = new HashSet<>();

  private boolean ofModule;

  private final IdentityHashMap<SyntaxNode, ScriptScope> scopes = new IdentityHashMap<>();
  private final IdentityHashMap<SyntaxNode, Source> parameters = new IdentityHashMap<>();
  private final IdentityHashMap<SyntaxNode, String> named = new IdentityHashMap<>();
  private final List<Runnable> later = new ArrayList<>();
  private final ScriptCalls calls;

  private ScriptScopes(ScriptCalls calls) {
    this.calls = calls;
  }

  public static ScriptScopes of(SyntaxNode root) {
    var found = new ScriptScopes(ScriptCalls.of(root));
    found.inside(root, found.file);
    found.later.forEach(Runnable::run);
    return found;
  }

  public ScriptScope file() {
    return file;
  }

  /** Whether the file is an ES module. */
  public boolean ofModule() {
    return ofModule;
  }

  /** Whether properties of this name are assigned to anything but {@code this}. */
  public boolean assigned(String property) {
    return assigned.contains(property);
  }

  /** The scope that a node opens; the one around it when it opens none. */
  public ScriptScope at(SyntaxNode node, ScriptScope around) {
    return scopes.getOrDefault(node, around);
  }

  private void inside(SyntaxNode node, ScriptScope scope) {
    node.children().forEach(c -> visit(c, scope));
  }

  private void visit(SyntaxNode node, ScriptScope around) {
    if (!node.named() || ScriptNodes.TYPES.contains(node.type())) return;
    var scope = ScriptNodes.isScope(node) ? opened(node, around) : around;
    switch (node.type()) {
      case "import_statement" -> imported(node);
      case "export_statement" -> ofModule = true;
      case "lexical_declaration" -> declared(node, scope, scope);
      case "variable_declaration" -> declared(node, scope.function(), scope);
      case "class_declaration", "abstract_class_declaration", "enum_declaration" ->
          own(node, around);
      case "for_in_statement" -> loop(node, scope);
      case "catch_clause" ->
          node.child("parameter").ifPresent(p -> bind(p, scope, unknown(scope), scope));
      case "assignment_expression" -> assignment(node, scope);
      case "augmented_assignment_expression" -> augmented(node, scope);
      case "field_definition", "public_field_definition" -> field(node, scope);
      case "call_expression" -> {
        calls.add(node, scope);
        callback(node, scope);
      }
      default -> {
        if (ScriptNodes.isFunction(node)) function(node, scope, around);
      }
    }
    inside(node, scope);
  }

  private ScriptScope opened(SyntaxNode node, ScriptScope around) {
    var scope =
        node.is("class_body")
            ? new ScriptScope(around, Kind.BLOCK, new HashMap<>())
            : around.inner(
                switch (node.type()) {
                  case "arrow_function" -> Kind.ARROW;
                  case "method_definition" -> Kind.METHOD;
                  default -> ScriptNodes.isFunction(node) ? Kind.FUNCTION : Kind.BLOCK;
                });
    scopes.put(node, scope);
    return scope;
  }

  private static Source unknown(ScriptScope scope) {
    return new Source(UNKNOWN, null, scope, List.of());
  }

  private static void own(SyntaxNode node, ScriptScope scope) {
    node.child("name").ifPresent(n -> scope.bind(n.text()).add(unknown(scope)));
  }

  private void function(SyntaxNode node, ScriptScope scope, ScriptScope around) {
    if (!node.is("method_definition")) {
      var outer = node.type().endsWith("_declaration") ? around : scope;
      var itself = new Source(UNKNOWN, node, around, List.of());
      node.child("name").ifPresent(n -> outer.bind(n.text()).add(itself));
    }
    if (!node.is("arrow_function")) scope.bind("arguments").add(unknown(scope));
    var name = node.child("name").map(SyntaxNode::text).orElse(named.get(node));
    var parameters = ScriptNodes.parameters(node);
    for (int i = 0; i < parameters.size(); i++) {
      if (!given(name, i, parameters.get(i), scope, around))
        parameter(parameters.get(i), scope, around);
    }
  }

  /** Binds a parameter to what it is given wherever its function is called. */
  private boolean given(
      @Nullable String function,
      int place,
      SyntaxNode parameter,
      ScriptScope scope,
      ScriptScope around) {
    var pattern = parameter.child("pattern").orElse(parameter);
    boolean plain =
        pattern.is("identifier")
            && parameter.child("type").isEmpty()
            && parameter.child("value").isEmpty();
    if (function == null || !plain || parameters.containsKey(parameter)) return false;
    if (!calls.isSeen(function)) return false;
    var binding = scope.bind(pattern.text());
    later.add(() -> handed(binding, function, place, around));
    return true;
  }

  private void handed(ScriptBinding parameter, String function, int place, ScriptScope around) {
    var own = around.lookup(function);
    var given = own == null ? List.<Source>of() : calls.given(function, own, place);
    if (given.isEmpty()) parameter.add(unknown(around));
    given.forEach(parameter::add);
  }

  private void parameter(SyntaxNode parameter, ScriptScope scope, ScriptScope around) {
    var pattern = parameter.child("pattern").orElse(parameter);
    var type = parameter.child("type");
    var source = parameters.getOrDefault(parameter, unknown(scope));
    boolean typed = type.isPresent() && parameter.child("value").isEmpty();
    bind(
        pattern, scope, typed ? new Source(UNKNOWN, type.get(), around, List.of()) : source, scope);
  }

  /** The elements of a list, or what a promise gives, as a parameter. */
  private void callback(SyntaxNode call, ScriptScope scope) {
    var arguments = ScriptNodes.arguments(call);
    var function = call.child("function").filter(f -> f.is("member_expression"));
    function.ifPresent(f -> arguments.forEach(argument -> handler(f, argument, scope)));
    if (function.isEmpty() || arguments.isEmpty() || !ScriptNodes.isFunction(arguments.getFirst()))
      return;
    var name = function.get().child("property").map(SyntaxNode::text).orElse("");
    var object = function.get().child("object");
    var taken = ScriptNodes.parameters(arguments.getFirst());
    if (object.isEmpty() || taken.isEmpty()) return;
    if (EACH.contains(name))
      parameters.put(taken.getFirst(), new Source(UNKNOWN, object.get(), scope, List.of("each")));
    if (name.equals("then"))
      parameters.put(taken.getFirst(), new Source(UNKNOWN, object.get(), scope, List.of("await")));
  }

  /**
   * A function that a library calls with things of its own: {@code app.get("/", (req, res) => …)}.
   */
  private void handler(SyntaxNode method, SyntaxNode function, ScriptScope scope) {
    var name = method.child("property").map(SyntaxNode::text).orElse("");
    var object = method.child("object");
    if (!ScriptNodes.isFunction(function) || object.isEmpty()) return;
    var taken = ScriptNodes.parameters(function);
    int first = taken.size() == WITH_ERROR ? 1 : 0;
    for (int i = first; i < taken.size(); i++) {
      var step = "handler " + name + " " + (i - first);
      parameters.putIfAbsent(taken.get(i), new Source(UNKNOWN, object.get(), scope, List.of(step)));
    }
  }

  private void declared(SyntaxNode declaration, ScriptScope target, ScriptScope scope) {
    for (var declarator : declaration.namedChildren()) {
      var name = declarator.child("name");
      if (!declarator.is("variable_declarator") || name.isEmpty()) continue;
      var type = declarator.child("type");
      var value = type.isPresent() ? type : declarator.child("value");
      declarator
          .child("value")
          .filter(v -> ScriptNodes.isFunction(v) && name.get().is("identifier"))
          .ifPresent(v -> named.put(v, name.get().text()));
      if (value.isEmpty()) target.bind(name.get().text());
      else bind(name.get(), target, new Source(UNKNOWN, value.get(), scope, List.of()), scope);
    }
  }

  private void loop(SyntaxNode node, ScriptScope scope) {
    var left = node.child("left");
    var right = node.child("right");
    if (left.isEmpty() || right.isEmpty()) return;
    boolean of = node.child("operator").filter(o -> o.text().equals("of")).isPresent();
    var source =
        of
            ? new Source(UNKNOWN, right.get(), scope, List.of("[]"))
            : new Source(Meaning.value("String.prototype"), null, scope, List.of());
    boolean declares = node.child("kind").isPresent();
    if (declares) bind(left.get(), scope, source, scope);
    else later.add(() -> assign(left.get(), source, scope));
  }

  private void assignment(SyntaxNode node, ScriptScope scope) {
    var left = node.child("left");
    var right = node.child("right");
    if (left.isEmpty() || right.isEmpty()) return;
    var source = new Source(UNKNOWN, right.get(), scope, List.of());
    if (left.get().is("member_expression")) property(left.get(), source, scope);
    else later.add(() -> assign(left.get(), source, scope));
  }

  /** A string to which something is added is one still; so is a number. */
  private void augmented(SyntaxNode node, ScriptScope scope) {
    var left = node.child("left");
    var right = node.child("right");
    if (left.isEmpty() || right.isEmpty()) return;
    boolean sum = node.children().stream().anyMatch(c -> c.is("+="));
    if (sum && left.get().is("identifier")) return;
    if (left.get().is("member_expression")) property(left.get(), unknown(scope), scope);
    else
      later.add(
          () -> assign(left.get(), new Source(UNKNOWN, right.get(), scope, List.of()), scope));
  }

  private void property(SyntaxNode member, Source source, ScriptScope scope) {
    var name = member.child("property").map(SyntaxNode::text).orElse("");
    if (member.child("object").filter(o -> o.is("this")).isPresent())
      scope.bindField(name).add(source);
    else assigned.add(name);
  }

  private static void field(SyntaxNode node, ScriptScope scope) {
    var name = node.child("property").or(() -> node.child("name"));
    if (name.isEmpty()) return;
    var type = node.child("type");
    var value = type.isPresent() ? type : node.child("value");
    var binding = scope.bindField(name.get().text());
    value.ifPresent(v -> binding.add(new Source(UNKNOWN, v, scope, List.of())));
  }

  private void assign(SyntaxNode pattern, Source source, ScriptScope scope) {
    bind(pattern, scope, source, null);
  }

  /**
   * Binds the names of a pattern.
   *
   * @param target where they are declared; {@code null} when they are declared elsewhere
   */
  private void bind(
      SyntaxNode pattern, ScriptScope target, Source source, @Nullable ScriptScope declaring) {
    switch (pattern.type()) {
      case "identifier", "shorthand_property_identifier_pattern" ->
          binding(pattern.text(), target, declaring != null).add(source);
      case "object_pattern" ->
          pattern.namedChildren().forEach(p -> part(p, target, source, declaring));
      case "array_pattern" ->
          pattern
              .namedChildren()
              .forEach(
                  p ->
                      bind(
                          p,
                          target,
                          p.is("rest_pattern") ? unknown(target) : step(source, "[]"),
                          declaring));
      case "assignment_pattern", "object_assignment_pattern" ->
          pattern.child("left").ifPresent(l -> bind(l, target, unknown(target), declaring));
      case "rest_pattern" ->
          pattern.namedChildren().forEach(p -> bind(p, target, unknown(target), declaring));
      default -> {}
    }
  }

  private void part(
      SyntaxNode part, ScriptScope target, Source source, @Nullable ScriptScope declaring) {
    if (!part.is("pair_pattern")) {
      bind(part, target, step(source, "." + part.text()), declaring);
      return;
    }
    var name = part.child("key").map(ScriptNodes::property).orElse("");
    var taken = name.isEmpty() ? unknown(target) : step(source, "." + name);
    part.child("value").ifPresent(v -> bind(v, target, taken, declaring));
  }

  private static Source step(Source source, String step) {
    var path = new ArrayList<>(source.path());
    path.add(step);
    return new Source(source.known(), source.value(), source.scope(), List.copyOf(path));
  }

  private static ScriptBinding binding(String name, ScriptScope scope, boolean here) {
    var found = here ? null : scope.lookup(name);
    if (found != null) return found;
    return here ? scope.bind(name) : scope.file().bind(name);
  }

  private void imported(SyntaxNode statement) {
    ofModule = true;
    var source = statement.child("source").orElse(statement);
    var module = ScriptNodes.module(source);
    statement.children().stream()
        .filter(c -> c.is("import_clause"))
        .flatMap(c -> c.namedChildren().stream())
        .forEach(part -> clause(part, module));
  }

  private void clause(SyntaxNode part, String module) {
    switch (part.type()) {
      case "identifier" -> taken(part.text(), module);
      case "namespace_import" ->
          part.namedChildren().stream().findFirst().ifPresent(n -> taken(n.text(), module));
      case "named_imports" -> part.namedChildren().forEach(s -> specifier(s, module));
      default -> {}
    }
  }

  private void specifier(SyntaxNode specifier, String module) {
    var name = specifier.child("name").map(SyntaxNode::text).orElse(specifier.text());
    var bound = specifier.child("alias").map(SyntaxNode::text).orElse(name);
    boolean whole = module.isEmpty() || name.equals("default");
    taken(bound, whole ? module : module + "." + name);
  }

  private void taken(String bound, String dotted) {
    var meaning = dotted.isEmpty() ? UNKNOWN : new Meaning.Named(dotted);
    file.bind(bound).add(new Source(meaning, null, file, List.of()));
  }
}
