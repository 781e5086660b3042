package io.hardknocks.analysis.uses.python.expression;

import static io.hardknocks.analysis.uses.meaning.Doubt.NEVER;
import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.meaning.Elements;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Routine;
import io.hardknocks.analysis.uses.python.walk.OwnFunction;
import io.hardknocks.analysis.uses.python.walk.PythonParameters;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.List;
import java.util.Set;

/** Expressions with names of their own: lambdas and comprehensions. */
final class PythonComprehensions {
  private final Walk walk;
  private final PythonExpressions expressions;

  PythonComprehensions(Walk walk, PythonExpressions expressions) {
    this.walk = walk;
    this.expressions = expressions;
  }

  Meaning lambda(SyntaxNode node) {
    var function =
        new OwnFunction("f" + node.start(), node, walk.scope(), null, Set.of(), List.of());
    walk.functions().put(function.id(), function);
    var outer = walk.flow();
    walk.goOn(outer.copy());
    for (var parameter : PythonParameters.of(node)) take(function, parameter);
    var result = node.child("body").map(expressions::of).orElse(UNKNOWN);
    walk.goOn(outer);
    if (!walk.notes().muted()) walk.knowledge().learn(function.result(), result);
    return new Routine(function.id());
  }

  private void take(OwnFunction lambda, SyntaxNode parameter) {
    var given = parameter.child("value").map(expressions::of).orElse(NEVER);
    var name = PythonParameters.name(parameter).orElse("");
    var known =
        PythonParameters.isSplat(parameter) ? UNKNOWN : walk.knowledge().of(lambda.parameter(name));
    var meaning = known.or(given);
    walk.flow()
        .put(name, meaning == NEVER ? expressions.handlers().parameter(lambda, name) : meaning);
  }

  Meaning comprehension(SyntaxNode node) {
    var outer = walk.flow();
    walk.goOn(outer.copy());
    int depth = walk.guards().depth();
    for (var clause : node.namedChildren()) {
      if (clause.is("for_in_clause")) bindClause(clause);
      if (clause.is("if_clause")) {
        clause.namedChildren().forEach(expressions::truth);
        walk.guards().push(expressions.checks().of(clause));
      }
    }
    var meaning = node.child("body").map(expressions::of).orElse(UNKNOWN);
    walk.guards().backTo(depth);
    walk.goOn(outer);
    return meaning;
  }

  private void bindClause(SyntaxNode clause) {
    var iterated = clause.child("right").map(expressions::of).orElse(UNKNOWN);
    clause.child("left").ifPresent(left -> overlay(left, expressions.iterate(iterated, clause)));
  }

  /** Binds names for a comprehension only. */
  private void overlay(SyntaxNode target, Meaning meaning) {
    if (target.is("identifier")) {
      walk.flow().put(target.text(), meaning);
      return;
    }
    if (target.is("attribute") || target.is("subscript")) return;
    var parts = target.namedChildren();
    for (int i = 0; i < parts.size(); i++)
      overlay(parts.get(i), Elements.part(meaning, i, parts.size()));
  }
}
