package io.hardknocks.analysis.uses.python.statement;

import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.meaning.Doubt;
import io.hardknocks.analysis.uses.meaning.Flow;
import io.hardknocks.analysis.uses.meaning.KnownTypes;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Named;
import io.hardknocks.analysis.uses.meaning.Meaning.Value;
import io.hardknocks.analysis.uses.python.expression.PythonExpressions;
import io.hardknocks.analysis.uses.python.walk.Exposed;
import io.hardknocks.analysis.uses.python.walk.PythonNames;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows the statements of a Python script in their order. */
final class PythonStatements {
  private static final int DEEPEST_LOOP = 3;
  private static final Set<String> ENDS =
      Set.of("sys.exit", "exit", "quit", "os._exit", "os.abort", "unittest.SkipTest");

  private final Walk walk;
  private final Exposed exposed;
  private final PythonExpressions expressions;
  private final PythonImporting imports;
  private final PythonAssignments assignments;
  private final PythonDefinitions definitions;
  private final PythonTries tries;
  private int loops;

  PythonStatements(Walk walk, KnownTypes types, Exposed exposed, PythonExpressions expressions) {
    this.walk = walk;
    this.exposed = exposed;
    this.expressions = expressions;
    this.imports = new PythonImporting(walk, types);
    var annotations = new PythonTypes(walk, types, expressions);
    this.assignments = new PythonAssignments(walk, expressions, annotations);
    this.definitions = new PythonDefinitions(walk, expressions, annotations, this);
    this.tries = new PythonTries(walk, expressions, this);
  }

  PythonAssignments assignments() {
    return assignments;
  }

  /** Everything: the module, then the functions that it defines, then those that they define. */
  void script(SyntaxNode module) {
    block(module);
    while (!walk.waiting().isEmpty()) definitions.enter(walk.waiting().poll());
  }

  void block(SyntaxNode block) {
    int depth = walk.guards().depth();
    for (var statement : block.children()) {
      if (statement.named()) statement(statement);
    }
    walk.guards().backTo(depth);
  }

  private void statement(SyntaxNode node) {
    switch (node.type()) {
      case "import_statement" -> imports.plain(node);
      case "import_from_statement" -> imports.from(node);
      case "expression_statement" -> expression(node);
      case "if_statement" -> branch(node);
      case "for_statement", "while_statement" -> loop(node);
      case "try_statement" -> tries.follow(node);
      case "with_statement" -> with(node);
      case "function_definition" -> definitions.function(node, List.of());
      case "class_definition" -> definitions.type(node);
      case "decorated_definition" -> definitions.decorated(node);
      case "match_statement" -> match(node);
      case "return_statement" -> leave(node);
      case "raise_statement" -> raise(node);
      case "break_statement", "continue_statement" -> end(Flow.End.LEFT);
      case "assert_statement" -> {
        node.namedChildren().forEach(this::inner);
        node.namedChildren().stream().findFirst().ifPresent(expressions.narrowing()::narrow);
      }
      case "delete_statement" -> node.namedChildren().forEach(assignments::forget);
      case "print_statement", "exec_statement" -> ancient(node);
      case "global_statement", "nonlocal_statement", "comment", "future_import_statement" -> {}
      default -> node.namedChildren().forEach(this::inner);
    }
  }

  private void inner(SyntaxNode node) {
    if (node.is("block")) block(node);
    else expressions.of(node);
  }

  /** A statement that only Python 2 has. */
  private void ancient(SyntaxNode node) {
    var word = node.children().getFirst();
    walk.notes().use("<" + node.type() + ">", Use.Form.OPERATION, node, word, null);
    node.namedChildren().forEach(expressions::of);
  }

  private void end(Flow.End end) {
    if (walk.flow().isReached()) walk.flow().end(end);
  }

  private void expression(SyntaxNode node) {
    for (var part : node.namedChildren()) {
      if (part.is("assignment")) assignments.assign(part);
      else if (part.is("augmented_assignment")) assignments.augment(part);
      else if (expressions.of(part) != null && ends(part)) end(Flow.End.FAILED);
    }
  }

  /** Whether an expression ends the program. */
  private boolean ends(SyntaxNode node) {
    return node.is("call")
        && node.child("function")
            .filter(f -> expressions.quietly(f) instanceof Named n && ENDS.contains(n.dotted()))
            .isPresent();
  }

  private void leave(SyntaxNode node) {
    var meaning =
        node.namedChildren().stream().map(expressions::of).reduce((a, b) -> b).orElse(Doubt.NEVER);
    if (walk.flow().isReached() && !walk.notes().muted())
      walk.knowledge().learn(walk.scope().id() + " returns", meaning);
    end(Flow.End.LEFT);
  }

  private void raise(SyntaxNode node) {
    for (var part : node.namedChildren()) {
      var meaning = expressions.of(part);
      if (meaning.type().equals("str"))
        walk.notes().operation(meaning, "__raise__", node, null, UNKNOWN);
    }
    end(Flow.End.FAILED);
  }

  private void branch(SyntaxNode node) {
    var condition = node.child("condition");
    condition.ifPresent(expressions::truth);
    var checks = condition.map(expressions.checks()::of).orElse(List.of());
    var before = walk.flow().copy();
    int depth = walk.guards().depth();
    walk.guards().push(checks);
    condition.ifPresent(expressions.narrowing()::narrow);
    if (condition.filter(PythonStatements::never).isPresent()) end(Flow.End.LEFT);
    node.child("consequence").ifPresent(this::block);
    var after = walk.flow();
    walk.goOn(before);
    condition.ifPresent(expressions.narrowing()::exclude);
    alternatives(node.children("alternative"));
    walk.goOn(after.or(walk.flow()));
    walk.guards().backTo(depth);
    if (after.end() == Flow.End.LEFT) walk.guards().push(checks);
  }

  private static boolean never(SyntaxNode condition) {
    return condition.text().equals("False") || condition.text().equals("0");
  }

  private void alternatives(List<SyntaxNode> alternatives) {
    if (alternatives.isEmpty()) return;
    var first = alternatives.getFirst();
    var rest = alternatives.subList(1, alternatives.size());
    if (first.is("else_clause")) {
      first.child("body").ifPresent(this::block);
      return;
    }
    var condition = first.child("condition");
    condition.ifPresent(expressions::truth);
    walk.guards().push(condition.map(expressions.checks()::of).orElse(List.of()));
    var before = walk.flow().copy();
    condition.ifPresent(expressions.narrowing()::narrow);
    first.child("consequence").ifPresent(this::block);
    var after = walk.flow();
    walk.goOn(before);
    condition.ifPresent(expressions.narrowing()::exclude);
    alternatives(rest);
    walk.goOn(after.or(walk.flow()));
  }

  /** Followed again only if a turn reads what the one before it changed. */
  private void loop(SyntaxNode node) {
    Optional<SyntaxNode> body = node.child("body");
    var before = walk.flow().copy();
    if (loops < DEEPEST_LOOP) {
      var mark = walk.mark();
      walk.goOn(before.alive());
      turn(node, body);
      var again = before.or(walk.flow().alive());
      if (!again.agrees(before, exposed.in(node))) {
        walk.backTo(mark);
        walk.goOn(again);
        turn(node, body);
      }
    } else {
      body.ifPresent(b -> PythonNames.boundIn(b).forEach(n -> walk.flow().put(n, UNKNOWN)));
      turn(node, body);
    }
    walk.goOn(before.or(walk.flow().end() == Flow.End.FAILED ? walk.flow() : walk.flow().alive()));
    node.child("alternative").flatMap(a -> a.child("body")).ifPresent(this::block);
  }

  private void turn(SyntaxNode node, Optional<SyntaxNode> body) {
    loops++;
    int depth = walk.guards().depth();
    if (node.is("for_statement")) {
      var iterated = node.child("right").map(expressions::of).orElse(UNKNOWN);
      var item = expressions.iterate(iterated, node);
      expressions.mistakes().loop(node, iterated);
      node.child("left").ifPresent(left -> assignments.bind(left, item));
    } else {
      node.child("condition").ifPresent(expressions::truth);
      walk.guards().push(node.child("condition").map(expressions.checks()::of).orElse(List.of()));
      if (node.child("condition").filter(PythonStatements::never).isPresent()) end(Flow.End.LEFT);
    }
    body.ifPresent(this::block);
    walk.guards().backTo(depth);
    loops--;
  }

  private void with(SyntaxNode node) {
    int depth = walk.guards().depth();
    boolean later = node.text().startsWith("async");
    node.children().stream()
        .filter(c -> c.is("with_clause"))
        .flatMap(c -> c.namedChildren().stream())
        .forEach(part -> item(part, later));
    node.child("body").ifPresent(this::block);
    walk.guards().backTo(depth);
  }

  private void item(SyntaxNode item, boolean later) {
    var value = item.child("value").orElse(item);
    while (value.is("parenthesized_expression") && !value.namedChildren().isEmpty())
      value = value.namedChildren().getFirst();
    if (value.is("tuple")) {
      value.namedChildren().forEach(part -> managed(part, later));
    } else {
      managed(value, later);
    }
  }

  private void managed(SyntaxNode value, boolean later) {
    var parts = value.is("as_pattern") ? value.namedChildren() : List.of(value);
    var meaning = expressions.of(parts.getFirst());
    var method = later ? "__aenter__" : "__enter__";
    walk.notes().operation(meaning, method, parts.getFirst(), null, UNKNOWN);
    if (parts.size() > 1) assignments.bind(parts.getLast(), entered(meaning));
    tries.expected(parts.getFirst()).ifPresent(g -> walk.guards().push(List.of(g)));
  }

  /** What {@code with x as y} makes of y: mostly x. */
  private Meaning entered(Meaning meaning) {
    if (meaning.type().startsWith("tempfile.TemporaryDirectory")) return Meaning.value("str");
    if (meaning.type().equals("contextlib.manager")) return meaning.element();
    var enter = walk.functions().get(meaning.type() + ".__enter__");
    if (enter != null) return walk.knowledge().of(enter.result());
    return meaning instanceof Value ? meaning : UNKNOWN;
  }

  private void match(SyntaxNode node) {
    node.child("subject").ifPresent(expressions::of);
    var before = walk.flow().copy();
    var joined = before.copy();
    for (var clause : node.child("body").map(SyntaxNode::namedChildren).orElse(List.of())) {
      walk.goOn(before.copy());
      PythonNames.boundIn(clause).forEach(n -> walk.flow().put(n, UNKNOWN));
      clause.child("guard").ifPresent(expressions::of);
      clause.child("consequence").ifPresent(this::block);
      joined = joined.or(walk.flow());
    }
    walk.goOn(joined);
  }
}
