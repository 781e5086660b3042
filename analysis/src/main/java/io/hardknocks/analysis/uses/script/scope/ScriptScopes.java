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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out which names a JavaScript file binds, where, and to what. */
public final class ScriptScopes {
  private final ScriptScope file = new ScriptScope(null, Kind.FUNCTION, new HashMap<>());

  /** Names of properties that are assigned to anything but {@code this}. */
  private final Set<String> assigned = new HashSet<>();

  private boolean ofModule;
  private boolean ofBundle;

  private final IdentityHashMap<SyntaxNode, ScriptScope> scopes = new IdentityHashMap<>();
  private final List<Runnable> later = new ArrayList<>();

  /** The modules that it loads. */
  private final Set<String> modules = new LinkedHashSet<>();

  private final ScriptCalls calls;
  private final ScriptParameters parameters;

  private ScriptScopes(ScriptCalls calls) {
    this.calls = calls;
    this.parameters = new ScriptParameters(calls, later::add);
  }

  public static ScriptScopes of(SyntaxNode root) {
    var found = new ScriptScopes(ScriptCalls.of(root));
    found.inside(root, found.file);
    // What is found out last may leave more to find out.
    for (int i = 0; i < found.later.size(); i++) found.later.get(i).run();
    return found;
  }

  public ScriptScope file() {
    return file;
  }

  /** Whether the file is an ES module. */
  public boolean ofModule() {
    return ofModule;
  }

  /** Whether there is code in the file that only a bundler makes JavaScript of. */
  public boolean ofBundle() {
    return ofBundle;
  }

  /** The modules that the file loads. */
  public Set<String> modules() {
    return modules;
  }

  /** Whether properties of this name are assigned to anything but {@code this}. */
  public boolean assigned(String property) {
    return assigned.contains(property);
  }

  /** The statement that makes a name, where it stands, a constant. */
  public static Optional<SyntaxNode> constant(SyntaxNode root, SyntaxNode name) {
    var found = of(root);
    var scope = found.file;
    for (Optional<SyntaxNode> at = Optional.of(root); at.isPresent(); at = around(at.get(), name))
      scope = found.at(at.get(), scope);
    return Optional.ofNullable(scope.lookup(name.text())).map(ScriptBinding::declaration);
  }

  private static Optional<SyntaxNode> around(SyntaxNode node, SyntaxNode inner) {
    return node.children().stream()
        .filter(c -> c.start() <= inner.start() && inner.end() <= c.end())
        .findFirst();
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
      case "import_statement" -> {
        ofModule = true;
        node.child("source").ifPresent(source -> modules.add(ScriptNodes.module(source)));
        new ScriptClauses(file, node).imported();
      }
      case "export_statement" -> ofModule = true;
      case "jsx_element", "jsx_self_closing_element" -> ofBundle = true;
      case "lexical_declaration" -> declared(node, scope, scope);
      case "variable_declaration" -> declared(node, scope.function(), scope);
      case "class_declaration", "abstract_class_declaration", "enum_declaration" ->
          own(node, around);
      case "for_in_statement" -> loop(node, scope);
      case "catch_clause" ->
          node.child("parameter").ifPresent(p -> ScriptPatterns.declare(p, unknown(scope), scope));
      case "assignment_expression" -> assignment(node, scope);
      case "augmented_assignment_expression" -> augmented(node, scope);
      case "field_definition", "public_field_definition" -> field(node, scope);
      case "call_expression" -> {
        calls.add(node, scope);
        var module = ScriptNodes.loaded(node);
        if (module != null) modules.add(ScriptNodes.module(module));
        parameters.callback(node, scope);
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
    return ScriptPatterns.unknown(scope);
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
    parameters.of(node, scope, around);
  }

  private void declared(SyntaxNode declaration, ScriptScope target, ScriptScope scope) {
    for (var declarator : declaration.namedChildren()) {
      var name = declarator.child("name");
      if (!declarator.is("variable_declarator") || name.isEmpty()) continue;
      if (isConstant(declaration)) ScriptPatterns.constants(name.get(), declaration, target);
      var type = declarator.child("type");
      var value = type.isPresent() ? type : declarator.child("value");
      declarator
          .child("value")
          .filter(v -> ScriptNodes.isFunction(v) && name.get().is("identifier"))
          .ifPresent(v -> parameters.name(v, name.get().text()));
      if (value.isEmpty()) target.bind(name.get().text());
      else
        ScriptPatterns.declare(
            name.get(), new Source(UNKNOWN, value.get(), scope, List.of()), target);
    }
  }

  private static boolean isConstant(SyntaxNode declaration) {
    return declaration.child("kind").filter(kind -> kind.text().equals("const")).isPresent();
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
    if (isConstant(node)) ScriptPatterns.constants(left.get(), node, scope);
    if (declares) ScriptPatterns.declare(left.get(), source, scope);
    else later.add(() -> ScriptPatterns.assign(left.get(), source, scope));
  }

  private void assignment(SyntaxNode node, ScriptScope scope) {
    var left = node.child("left");
    var right = node.child("right");
    if (left.isEmpty() || right.isEmpty()) return;
    var source = new Source(UNKNOWN, right.get(), scope, List.of());
    if (left.get().is("member_expression")) property(left.get(), source, scope);
    else later.add(() -> ScriptPatterns.assign(left.get(), source, scope));
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
          () ->
              ScriptPatterns.assign(
                  left.get(), new Source(UNKNOWN, right.get(), scope, List.of()), scope));
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
}
