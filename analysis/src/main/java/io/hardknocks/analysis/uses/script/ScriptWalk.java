package io.hardknocks.analysis.uses.script;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.code.SyntaxTree;
import io.hardknocks.analysis.uses.call.Call;
import io.hardknocks.analysis.uses.call.Guards;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.call.Use.Form;
import io.hardknocks.analysis.uses.meaning.Doubt;
import io.hardknocks.analysis.uses.meaning.KnownTypes;
import io.hardknocks.analysis.uses.meaning.Meaning.Attribute;
import io.hardknocks.analysis.uses.meaning.Meaning.Named;
import io.hardknocks.analysis.uses.script.scope.ScriptNodes;
import io.hardknocks.analysis.uses.script.scope.ScriptScope;
import io.hardknocks.analysis.uses.script.scope.ScriptScopes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One walk over a JavaScript file: all that it uses from elsewhere. */
public final class ScriptWalk {
  /** What only a file that is no ES module has. */
  public static final Set<String> OF_COMMONJS =
      Set.of("require", "module", "exports", "__dirname", "__filename");

  private static final Set<String> NO_NAMES = Set.of("undefined", "arguments", "NaN", "Infinity");

  private final ScriptScopes scopes;
  private final ScriptMeanings meanings;
  private final ScriptChecks checks;
  private final boolean typed;
  private final boolean module;
  private final ScriptNotes notes = new ScriptNotes();
  private final Guards guards = notes.guards();
  private final ScriptAdditions additions;
  private final ScriptArguments arguments;
  private final ScriptLoads loads;
  private final ScriptCallbacks callbacks;
  private final ScriptPitfalls pitfalls;

  private ScriptWalk(
      SyntaxNode root,
      ScriptScopes scopes,
      ScriptMeanings meanings,
      boolean typed,
      boolean module) {
    this.module = module;
    this.scopes = scopes;
    this.meanings = meanings;
    this.checks = new ScriptChecks(meanings);
    this.additions = new ScriptAdditions(meanings);
    this.arguments = new ScriptArguments(meanings);
    this.loads = new ScriptLoads(notes, meanings, additions, typed);
    this.callbacks = new ScriptCallbacks(root, notes, meanings);
    this.pitfalls = new ScriptPitfalls(notes, meanings);
    this.typed = typed;
  }

  /**
   * All that a file uses from elsewhere.
   *
   * @param module whether it is an ES module by its name; otherwise what it says decides
   */
  public static List<Use> uses(SyntaxTree tree, KnownTypes types, boolean module) {
    var scopes = ScriptScopes.of(tree.root());
    var meanings = new ScriptMeanings(scopes, types);
    boolean typed = tree.grammar() == Grammar.TYPESCRIPT;
    boolean asModule = module || scopes.ofModule();
    return new ScriptWalk(tree.root(), scopes, meanings, typed, asModule).uses(tree.root());
  }

  private List<Use> uses(SyntaxNode root) {
    statements(root.namedChildren(), scopes.file());
    return notes.uses().stream().filter(additions::leave).toList();
  }

  private void statements(List<SyntaxNode> statements, ScriptScope scope) {
    int depth = guards.depth();
    for (var statement : statements) {
      visit(statement, scope);
      if (statement.is("if_statement") && ScriptEndings.leaves(statement))
        statement.child("condition").ifPresent(c -> guards.push(checks.of(c, scope)));
    }
    guards.backTo(depth);
  }

  private void visit(Optional<SyntaxNode> node, ScriptScope scope) {
    node.ifPresent(n -> visit(n, scope));
  }

  private void visit(SyntaxNode node, ScriptScope around) {
    if (!node.named() || ScriptNodes.TYPES.contains(node.type())) return;
    var scope = scopes.at(node, around);
    switch (node.type()) {
      case "import_statement" -> loads.imported(node);
      case "export_statement" -> exported(node, scope);
      case "identifier", "shorthand_property_identifier" -> name(node, scope, null);
      case "member_expression" -> member(node, scope, null);
      case "subscript_expression" -> item(node, scope, null);
      case "call_expression" -> called(node, scope);
      case "new_expression" -> made(node, scope);
      case "variable_declarator" -> {
        node.child("name").ifPresent(n -> pattern(n, node.child("value"), scope));
        visit(node.child("value"), scope);
      }
      case "assignment_expression" -> assigned(node, scope);
      case "augmented_assignment_expression" -> {
        node.child("left").ifPresent(l -> additions.provide(checks.key(l, scope)));
        node.child("left").ifPresent(l -> pitfalls.assigned(l, node, scope));
        visit(node.child("right"), scope);
      }
      case "update_expression" -> {
        node.child("argument").ifPresent(a -> pitfalls.assigned(a, node, scope));
        visit(node.child("argument"), scope);
      }
      case "statement_block" -> statements(node.namedChildren(), scope);
      case "if_statement", "ternary_expression" -> guarded(node, node.child("condition"), scope);
      case "binary_expression" -> binary(node, scope);
      case "unary_expression" -> unary(node, scope);
      case "try_statement" -> tried(node, scope);
      case "catch_clause" -> visit(node.child("body"), scope);
      case "for_in_statement" -> {
        if (node.child("kind").isEmpty())
          node.child("left").ifPresent(l -> pitfalls.assigned(l, node, scope));
        visit(node.child("right"), scope);
        visit(node.child("body"), scope);
      }
      case "pair" -> {
        node.child("key")
            .filter(k -> k.is("computed_property_name"))
            .ifPresent(k -> visit(k, scope));
        visit(node.child("value"), scope);
      }
      case "as_expression" -> visit(node.namedChildren().stream().findFirst(), scope);
      case "field_definition", "public_field_definition" -> visit(node.child("value"), scope);
      case "enum_declaration", "internal_module", "module" -> {}
      case "class_declaration", "class", "abstract_class_declaration" ->
          node.namedChildren().stream()
              .filter(c -> !c.field().equals(Optional.of("name")))
              .forEach(c -> visit(c, scope));
      default -> {
        if (ScriptNodes.isFunction(node)) function(node, scope);
        else node.children().forEach(c -> visit(c, scope));
      }
    }
  }

  private void function(SyntaxNode node, ScriptScope scope) {
    for (var parameter : ScriptNodes.parameters(node)) defaults(parameter, scope);
    visit(node.child("body"), scope);
  }

  private void defaults(SyntaxNode pattern, ScriptScope scope) {
    switch (pattern.type()) {
      case "assignment_pattern", "object_assignment_pattern" ->
          visit(pattern.child("right"), scope);
      case "required_parameter", "optional_parameter" -> visit(pattern.child("value"), scope);
      case "object_pattern", "array_pattern", "pair_pattern" ->
          pattern.namedChildren().forEach(p -> defaults(p, scope));
      default -> {}
    }
  }

  private void guarded(SyntaxNode node, Optional<SyntaxNode> condition, ScriptScope scope) {
    int depth = guards.depth();
    condition.ifPresent(c -> guards.push(checks.of(c, scope)));
    node.namedChildren().forEach(c -> visit(c, scope));
    guards.backTo(depth);
  }

  private void binary(SyntaxNode node, ScriptScope scope) {
    var operator = node.child("operator").map(SyntaxNode::text).orElse("");
    boolean either = operator.equals("||") || operator.equals("??");
    boolean checks = either || operator.equals("&&");
    int depth = guards.depth();
    boolean spare = node.child("right").filter(r -> r.is("member_expression")).isPresent();
    if (either && spare) guards.push(List.of(Guards.EVERYTHING));
    guarded(node, checks ? node.child("left") : Optional.empty(), scope);
    guards.backTo(depth);
  }

  private void unary(SyntaxNode node, ScriptScope scope) {
    boolean typeof = node.child("operator").filter(o -> o.text().equals("typeof")).isPresent();
    guarded(node, typeof ? Optional.of(node) : Optional.empty(), scope);
  }

  private void tried(SyntaxNode node, ScriptScope scope) {
    var body = node.child("body");
    var handler = node.child("handler");
    int depth = guards.depth();
    boolean absorbs =
        handler.isPresent() && body.isPresent() && ScriptEndings.absorbs(handler.get(), body.get());
    if (absorbs) guards.push(List.of(new Guards.Handled(Set.of("*"))));
    visit(body, scope);
    guards.backTo(depth);
    if (absorbs) guards.push(List.of(Guards.EVERYTHING));
    visit(handler, scope);
    guards.backTo(depth);
    visit(node.child("finalizer"), scope);
  }

  private void name(SyntaxNode node, ScriptScope scope, @Nullable Call call) {
    var name = node.text();
    if (NO_NAMES.contains(name)) return;
    var meaning = meanings.name(name, scope);
    if (scope.lookup(name) == null) {
      boolean bundled = name.equals("require") && scopes.ofBundle();
      boolean there = OF_COMMONJS.contains(name) && (typed || !module || bundled);
      if (!there) notes.use(name, Form.FREE, node, node, call);
    } else if (meaning instanceof Named named && !named.dotted().equals("require"))
      notes.use(named.dotted(), Form.BOUND, node, node, call);
    else if (meaning instanceof Attribute attribute)
      notes.use(attribute.dotted(), Form.BOUND, node, node, call);
  }

  private void member(SyntaxNode node, ScriptScope scope, @Nullable Call call) {
    var object = node.child("object");
    var property = node.child("property");
    if (object.isEmpty() || property.isEmpty()) return;
    var key = checks.key(node, scope);
    if (!key.isEmpty()) {
      boolean named = meanings.of(object.get(), scope) instanceof Named;
      boolean global = key.indexOf('.') < 0;
      notes.use(
          key,
          global ? Form.FREE : named ? Form.ATTRIBUTE : Form.MEMBER,
          node,
          property.get(),
          call);
    }
    bytes(node, object.get(), property.get(), scope, call);
    if (!object.get().is("this") && !object.get().is("super")) visit(object, scope);
  }

  /** Bytes that are taken for a text. */
  private void bytes(
      SyntaxNode node,
      SyntaxNode object,
      SyntaxNode property,
      ScriptScope scope,
      @Nullable Call call) {
    var type = meanings.of(object, scope).type();
    boolean checked = guards.cover(type + "." + property.text());
    if (!checked && BytesAsText.is(type, property.text()))
      notes.use(BytesAsText.KEY, Form.FREE, node, property, call);
  }

  /** {@code fs['exists']}. */
  private void item(SyntaxNode node, ScriptScope scope, @Nullable Call call) {
    var key = checks.key(node, scope);
    var index = node.child("index");
    if (!key.isEmpty() && index.isPresent()) {
      boolean named =
          node.child("object").map(o -> meanings.of(o, scope)).orElse(Doubt.UNKNOWN)
              instanceof Named;
      notes.use(key, named ? Form.ATTRIBUTE : Form.MEMBER, node, index.get(), call);
    }
    node.namedChildren().forEach(c -> visit(c, scope));
  }

  private void called(SyntaxNode node, ScriptScope scope) {
    var function = node.child("function").map(ScriptNodes::bare);
    if (function.isEmpty()) return;
    loads.loaded(node, function.get(), scope);
    additions.call(node, function.get(), scope);
    unmade(node, function.get(), scope);
    int depth = guards.depth();
    if (ScriptNodes.optional(node)) guards.push(checks.of(function.get(), scope));
    var call = arguments.of(node, scope);
    callbacks.called(node, function.get(), call, scope);
    pitfalls.called(node, function.get(), scope);
    callee(function.get(), scope, call);
    guards.backTo(depth);
    visit(node.child("arguments"), scope);
  }

  /** A class that is called without {@code new}. */
  private void unmade(SyntaxNode node, SyntaxNode function, ScriptScope scope) {
    if (!(meanings.of(function, scope) instanceof Named named)) return;
    var dotted = named.dotted();
    if (loads.isModule(dotted)) notes.use(dotted + " called", Form.FREE, node, function, null);
    if (!Character.isUpperCase(dotted.charAt(dotted.lastIndexOf('.') + 1))) return;
    boolean global = dotted.indexOf('.') < 0;
    notes.use(dotted + " without new", global ? Form.FREE : Form.ATTRIBUTE, node, function, null);
  }

  private void callee(SyntaxNode function, ScriptScope scope, Call call) {
    switch (function.type()) {
      case "identifier" -> name(function, scope, call);
      case "member_expression" -> member(function, scope, call);
      case "subscript_expression" -> item(function, scope, call);
      default -> visit(function, scope);
    }
  }

  private void made(SyntaxNode node, ScriptScope scope) {
    var type = node.child("constructor");
    var call = arguments.of(node, scope);
    if (type.isPresent()) {
      var name = type.get();
      if (name.is("identifier") && scope.lookup(name.text()) == null)
        notes.use("new " + name.text(), Form.FREE, node, name, call);
      if (meanings.of(name, scope) instanceof Named named && loads.isModule(named.dotted()))
        notes.use(named.dotted() + " by new", Form.FREE, node, name, call);
      callee(name, scope, call);
    }
    visit(node.child("arguments"), scope);
  }

  private void assigned(SyntaxNode node, ScriptScope scope) {
    var left = node.child("left");
    if (left.isEmpty()) return;
    boolean member = left.get().is("member_expression") || left.get().is("subscript_expression");
    if (member) {
      additions.provide(checks.key(left.get(), scope));
      visit(left.get().child("object").filter(o -> !o.is("this")), scope);
      visit(left.get().child("index"), scope);
    } else {
      pitfalls.assigned(left.get(), node, scope);
      pattern(left.get(), node.child("right"), scope);
    }
    visit(node.child("right"), scope);
  }

  /** {@code const { exists } = require('fs')}. */
  private void pattern(SyntaxNode pattern, Optional<SyntaxNode> value, ScriptScope scope) {
    if (!pattern.is("object_pattern") || value.isEmpty()) return;
    loads.pattern(pattern, value.get(), scope);
    pattern.namedChildren().forEach(p -> defaults(p, scope));
  }

  private void exported(SyntaxNode statement, ScriptScope scope) {
    var source = statement.child("source");
    if (source.isPresent()) loads.module(statement, source.get());
    else statement.namedChildren().forEach(c -> visit(c, scope));
  }
}
