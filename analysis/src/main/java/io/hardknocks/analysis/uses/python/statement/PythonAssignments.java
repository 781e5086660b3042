package io.hardknocks.analysis.uses.python.statement;

import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Call;
import io.hardknocks.analysis.uses.call.Texts;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.meaning.Doubt;
import io.hardknocks.analysis.uses.meaning.Elements;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Blueprint;
import io.hardknocks.analysis.uses.meaning.Meaning.Named;
import io.hardknocks.analysis.uses.meaning.Meaning.Value;
import io.hardknocks.analysis.uses.python.expression.PythonExpressions;
import io.hardknocks.analysis.uses.python.expression.PythonOperators;
import io.hardknocks.analysis.uses.python.walk.Walk;
import java.util.List;
import java.util.Set;

/** Assignments in Python, to names and to what names hold. */
final class PythonAssignments {
  private static final Set<String> TESTS =
      Set.of(
          "comparison_operator",
          "boolean_operator",
          "not_operator",
          "call",
          "attribute",
          "subscript");

  private final Walk walk;
  private final PythonExpressions expressions;
  private final PythonTypes annotations;

  PythonAssignments(Walk walk, PythonExpressions expressions, PythonTypes annotations) {
    this.walk = walk;
    this.expressions = expressions;
    this.annotations = annotations;
  }

  Meaning assign(SyntaxNode node) {
    var left = node.child("left");
    var right = node.child("right");
    if (left.isEmpty()) return UNKNOWN;
    Meaning meaning = right.map(this::right).orElse(UNKNOWN);
    var type = node.child("type");
    if (type.isPresent()) {
      expressions.of(type.get());
      var annotated = annotations.of(type.get());
      if (tells(annotated, meaning) || right.isEmpty()) meaning = annotated;
    }
    if (right.isPresent()) expressions.mistakes().kept(left.get(), right.get(), meaning.type());
    if (right.isPresent()) unpacked(left.get(), right.get(), meaning);
    bind(left.get(), meaning);
    return meaning;
  }

  /** {@code a, b = library.call()}: into how many names a result is taken apart. */
  private void unpacked(SyntaxNode left, SyntaxNode right, Meaning meaning) {
    boolean several = left.is("pattern_list") || left.is("tuple_pattern");
    boolean made = meaning instanceof Value && meaning.type().endsWith("()");
    boolean open = left.namedChildren().stream().anyMatch(n -> n.is("list_splat_pattern"));
    if (!several || !made || open || meaning.type().startsWith("<")) return;
    var parts = String.valueOf(left.namedChildren().size());
    var names = new Argument("", parts, "", left, left);
    var key = meaning.type() + Use.UNPACKED;
    walk.notes().use(key, Use.Form.OPERATION, right, left, new Call(left, List.of(names), false));
  }

  /** Whether an annotation says more than what is assigned: a result, or a list that is empty. */
  private static boolean tells(Meaning annotated, Meaning assigned) {
    if (assigned instanceof Doubt) return true;
    if (annotated == UNKNOWN) return false;
    boolean made = assigned instanceof Value value && value.type().endsWith(")");
    boolean empty = assigned.element() == Doubt.NEVER && assigned.type().equals(annotated.type());
    return made || empty;
  }

  private Meaning right(SyntaxNode right) {
    if (right.is("assignment")) return assign(right);
    var meaning = expressions.of(right);
    if (!TESTS.contains(right.type()) || meaning instanceof Named) return meaning;
    var checks = expressions.checks().of(right);
    if (checks.isEmpty()) return meaning;
    var type = "<check>" + right.start();
    walk.checks().put(type, checks);
    return Meaning.value(type);
  }

  void augment(SyntaxNode node) {
    var left = node.child("left");
    var right = node.child("right");
    if (left.isEmpty() || right.isEmpty()) return;
    expressions.mistakes().augmented(left.get(), node);
    var a = expressions.of(left.get());
    var b = expressions.of(right.get());
    var operator = node.child("operator").map(SyntaxNode::text).orElse("=");
    var plain = operator.substring(0, operator.length() - 1);
    boolean extended = plain.equals("+") && a.type().equals("list");
    if (!extended) walk.notes().operation(a, PythonOperators.method(plain), node, right.get(), b);
    var both = a.or(new Value("list", Elements.of(b)));
    bind(left.get(), extended ? both : PythonOperators.result(plain, a, b));
  }

  /** Gives a target its value. */
  void bind(SyntaxNode target, Meaning meaning) {
    switch (target.type()) {
      case "identifier" -> walk.assign(target.text(), meaning);
      case "attribute" -> attribute(target, meaning);
      case "subscript" -> item(target, meaning);
      case "type", "call" -> expressions.of(target);
      default -> {
        var parts = target.namedChildren();
        boolean wrapper =
            parts.size() == 1
                && (target.is("as_pattern_target") || target.is("parenthesized_expression"));
        for (int i = 0; i < parts.size(); i++) {
          bind(parts.get(i), wrapper ? meaning : Elements.part(meaning, i, parts.size()));
        }
      }
    }
  }

  private void attribute(SyntaxNode target, Meaning meaning) {
    var object = target.child("object").map(expressions::of).orElse(UNKNOWN);
    var name = target.child("attribute").map(SyntaxNode::text).orElse("");
    expressions.handed().changed(object, name, target);
    if (object instanceof Named named) walk.notes().provided().add(named.dotted() + "." + name);
    if (object instanceof Blueprint own) walk.knowledge().learn(own.id() + "." + name, meaning);
    if (object instanceof Value value && walk.classes().containsKey(value.type()))
      walk.knowledge().learn(value.type() + "." + name, meaning);
    else if (!object.type().isEmpty()) walk.notes().provided().add(object.type() + "." + name);
  }

  private void item(SyntaxNode target, Meaning meaning) {
    var base = target.child("value").map(expressions::of).orElse(UNKNOWN);
    var indexes = target.children("subscript");
    var keys = indexes.stream().map(expressions::of).toList();
    if (indexes.isEmpty()) return;
    if (keys.size() == 1) expressions.handed().keyed(base, keys.getFirst(), target);
    if (target.child("value").filter(v -> v.text().equals("sys.modules")).isPresent()) {
      walk.notes().provided().add(Texts.content(indexes.getFirst()));
      return;
    }
    walk.notes().operation(base, "__setitem__", target, indexes.getFirst(), UNKNOWN);
    expressions.slices(base, target, indexes);
    var key = Texts.content(indexes.getFirst());
    target
        .child("value")
        .ifPresent(holder -> expressions.collections().put(holder, base, key, meaning));
  }

  /** {@code del x}. */
  void forget(SyntaxNode target) {
    if (target.is("identifier")) walk.flow().put(target.text(), UNKNOWN);
    else if (target.is("expression_list") || target.is("tuple"))
      target.namedChildren().forEach(this::forget);
    else if (target.is("attribute")) target.child("object").ifPresent(expressions::of);
    else expressions.of(target);
  }
}
