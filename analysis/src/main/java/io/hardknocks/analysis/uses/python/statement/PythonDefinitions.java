package io.hardknocks.analysis.uses.python.statement;

import static io.hardknocks.analysis.uses.meaning.Doubt.NEVER;
import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Guards.Guard;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Blueprint;
import io.hardknocks.analysis.uses.meaning.Meaning.Named;
import io.hardknocks.analysis.uses.meaning.Meaning.Routine;
import io.hardknocks.analysis.uses.meaning.Meaning.Value;
import io.hardknocks.analysis.uses.python.expression.PythonExpressions;
import io.hardknocks.analysis.uses.python.walk.OwnClass;
import io.hardknocks.analysis.uses.python.walk.OwnFunction;
import io.hardknocks.analysis.uses.python.walk.PythonNames;
import io.hardknocks.analysis.uses.python.walk.PythonParameters;
import io.hardknocks.analysis.uses.python.walk.Scope;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Functions and classes that a Python script defines. */
final class PythonDefinitions {
  /** Methods that make the attributes of an object when they are asked for. */
  private static final Set<String> MAKERS = Set.of("__getattr__", "__getattribute__");

  /** An object that is given attributes by names that it has from elsewhere. */
  private static final List<String> FILLERS = List.of("__dict__", "vars(", "setattr");

  private static final Pattern FILLED =
      Pattern.compile(
          "\\.__dict__\\s{0,9}(=[^=]|\\[|\\.update\\b)"
              + "|\\bvars\\(self\\)\\s{0,9}(\\[|\\.update\\b)|\\bsetattr\\(\\s{0,9}self\\b"
              + "|\\b__setattr__\\(");

  private static final Pattern FROZEN = Pattern.compile("\\bfrozen\\s{0,9}=\\s{0,9}True\\b");

  private final Walk walk;
  private final PythonExpressions expressions;
  private final PythonTypes annotations;
  private final PythonStatements statements;

  PythonDefinitions(
      Walk walk,
      PythonExpressions expressions,
      PythonTypes annotations,
      PythonStatements statements) {
    this.walk = walk;
    this.expressions = expressions;
    this.annotations = annotations;
    this.statements = statements;
  }

  void decorated(SyntaxNode node) {
    var names = new ArrayList<String>();
    var meanings = new ArrayList<Meaning>();
    int depth = walk.guards().depth();
    for (var decorator : node.children()) {
      if (!decorator.is("decorator")) continue;
      meanings.add(decorator(decorator));
      names.add(name(decorator, meanings.getLast()));
    }
    node.child("definition")
        .ifPresent(
            d -> {
              boolean data = names.contains("dataclasses.dataclass");
              if (d.is("class_definition")) type(d, data && isFrozen(decorators(node)));
              if (d.is("class_definition") && data)
                expressions.mistakes().fields(d, decorators(node));
              if (!d.is("class_definition")) {
                var function = function(d, names);
                meanings.forEach(m -> expressions.handlers().decorated(function, m));
              }
            });
    walk.guards().backTo(depth);
  }

  private static String decorators(SyntaxNode node) {
    return node.children().stream()
        .filter(c -> c.is("decorator"))
        .map(SyntaxNode::text)
        .collect(Collectors.joining("\n"));
  }

  /** What the function is that decorates. */
  private Meaning decorator(SyntaxNode decorator) {
    var parts = decorator.namedChildren();
    if (parts.isEmpty()) return UNKNOWN;
    var expression = parts.getFirst();
    expressions.of(expression);
    if (expression.text().contains("skip")) walk.guards().push(checks(expression));
    var function =
        expression.is("call") ? expression.child("function").orElse(expression) : expression;
    return expressions.quietly(function);
  }

  private static String name(SyntaxNode decorator, Meaning meaning) {
    var text = decorator.text().strip();
    if (text.endsWith(".setter") || text.endsWith(".deleter")) return "";
    return meaning instanceof Named named ? named.dotted() : "?";
  }

  private List<Guard> checks(SyntaxNode expression) {
    return expressions.checks().of(expression);
  }

  OwnFunction function(SyntaxNode node, List<String> decorators) {
    var name = node.child("name").map(SyntaxNode::text).orElse("");
    var id = "f" + node.start();
    var owner = walk.scope().ofClass() ? walk.scope().owner() : null;
    var function =
        new OwnFunction(
            id, node, walk.scope(), owner, new HashSet<>(decorators), walk.guards().lasting());
    signature(function);
    walk.functions().put(id, function);
    if (owner != null) walk.functions().put(owner.attribute(name), function);
    if (walk.flow().isReached() && !walk.notes().muted()) walk.waiting().add(function);
    walk.assign(name, new Routine(id));
    return function;
  }

  private void signature(OwnFunction function) {
    for (var parameter : PythonParameters.of(function.node())) {
      parameter.child("value").ifPresent(expressions::of);
      parameter.child("type").ifPresent(expressions::of);
    }
    function.node().child("return_type").ifPresent(expressions::of);
  }

  /** Follows the body of a function. */
  void enter(OwnFunction function) {
    var outerScope = walk.scope();
    var outerFlow = walk.flow();
    var body = function.node().child("body");
    if (body.isEmpty()) return;
    var names = PythonNames.boundIn(body.get());
    var parameters = PythonParameters.of(function.node());
    parameters.forEach(p -> PythonParameters.name(p).ifPresent(names::add));
    var unset = PythonNames.onlyChangedIn(body.get());
    parameters.forEach(p -> PythonParameters.name(p).ifPresent(unset::remove));
    var scope = new Scope(function.id(), function.scope(), false, names, owner(function));
    walk.enter(scope, function.isAsync(), unset);
    int depth = walk.guards().depth();
    walk.guards().push(function.guards());
    expressions.mistakes().layers(function);
    for (int i = 0; i < parameters.size(); i++) parameter(function, parameters.get(i), i);
    result(function, body.get());
    statements.block(body.get());
    globals(body.get());
    walk.guards().backTo(depth);
    walk.leave(outerScope, outerFlow);
  }

  private static @Nullable OwnClass owner(OwnFunction function) {
    return function.owner() != null ? function.owner() : function.scope().owner();
  }

  private void result(OwnFunction function, SyntaxNode body) {
    var annotation = function.node().child("return_type");
    if (annotation.isPresent()) {
      var annotated = annotations.of(annotation.get());
      if (annotated != UNKNOWN && annotated != NEVER)
        walk.knowledge().learn(function.result(), annotated);
    }
    if (PythonNames.yields(body))
      walk.knowledge().learn(function.result(), new Value("generator", NEVER));
  }

  private void globals(SyntaxNode body) {
    for (var name : PythonNames.globalsIn(body)) {
      var meaning = walk.flow().get(name);
      if (meaning != null) walk.knowledge().learn(walk.scope().module().key(name), meaning);
    }
  }

  private void parameter(OwnFunction function, SyntaxNode parameter, int index) {
    var name = PythonParameters.name(parameter).orElse("");
    if (index == 0 && function.bound() && function.owner() != null) {
      boolean ofClass = function.decorated().contains("classmethod");
      var id = function.owner().id();
      walk.assign(name, ofClass ? new Blueprint(id) : Meaning.value(id));
      return;
    }
    var type = parameter.child("type");
    Meaning meaning = type.map(annotations::of).orElse(UNKNOWN);
    if (PythonParameters.isSplat(parameter)) {
      boolean keywords = parameter.text().startsWith("**");
      meaning = new Value(keywords ? "dict" : "tuple", meaning);
    } else if (meaning == UNKNOWN) {
      meaning = given(function, name, type.isEmpty());
    }
    walk.assign(name, meaning);
  }

  /** What a parameter gets that does not say what it takes. */
  private Meaning given(OwnFunction function, String name, boolean untyped) {
    var fixture = fixture(function, name);
    if (fixture != NEVER) return fixture;
    var taught = walk.knowledge().of(function.parameter(name));
    return taught == NEVER && untyped ? expressions.handlers().parameter(function, name) : taught;
  }

  /** What a test gets for a parameter that is named like a function that makes it. */
  private Meaning fixture(OwnFunction test, String name) {
    if (!(walk.knowledge().of(test.scope().module().key(name)) instanceof Routine routine))
      return NEVER;
    var maker = walk.functions().get(routine.id());
    if (maker == null || !maker.decorated().contains("pytest.fixture")) return NEVER;
    var made = walk.knowledge().of(maker.result());
    return made.type().equals("generator") ? made.element() : made;
  }

  /** A class may be as long as its script: words are found sooner than patterns. */
  private static boolean isFilled(String text) {
    return FILLERS.stream().anyMatch(text::contains) && FILLED.matcher(text).find();
  }

  private static boolean isFrozen(String decorators) {
    return FROZEN.matcher(decorators).find();
  }

  void type(SyntaxNode node) {
    type(node, false);
  }

  private void type(SyntaxNode node, boolean frozen) {
    var name = node.child("name").map(SyntaxNode::text).orElse("");
    var bases = new ArrayList<Meaning>();
    for (var base : node.child("superclasses").map(SyntaxNode::namedChildren).orElse(List.of())) {
      var meaning =
          expressions.of(base.is("keyword_argument") ? base.child("value").orElse(base) : base);
      if (!base.is("keyword_argument")) bases.add(meaning);
    }
    var body = node.child("body");
    var names = body.map(PythonNames::boundIn).orElse(Set.of());
    boolean open = !Collections.disjoint(names, MAKERS) || isFilled(node.text());
    var own =
        new OwnClass(
            "<" + name + ">" + node.start(), node, bases, names, frozen || isTuple(bases), open);
    walk.classes().put(own.id(), own);
    var outer = walk.scope();
    var flow = walk.flow();
    walk.enter(new Scope(own.id(), outer, true, names, own), flow.end());
    body.ifPresent(statements::block);
    keep(own);
    walk.backTo(outer, flow);
    walk.assign(name, new Blueprint(own.id()));
  }

  /** Whether a class is one of tuples with names. */
  private static boolean isTuple(List<Meaning> bases) {
    return bases.size() == 1
        && bases.getFirst() instanceof Named named
        && named.dotted().equals("typing.NamedTuple");
  }

  /** What a class body assigns are attributes. */
  private void keep(OwnClass own) {
    for (var name : own.names()) {
      var meaning = walk.flow().get(name);
      if (meaning != null) walk.knowledge().learn(own.attribute(name), meaning);
    }
  }
}
