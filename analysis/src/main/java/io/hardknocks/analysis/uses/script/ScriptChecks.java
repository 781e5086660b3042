package io.hardknocks.analysis.uses.script;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Guards;
import io.hardknocks.analysis.uses.call.Guards.Below;
import io.hardknocks.analysis.uses.call.Guards.Guard;
import io.hardknocks.analysis.uses.call.Guards.Member;
import io.hardknocks.analysis.uses.call.Texts;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.script.scope.ScriptNodes;
import io.hardknocks.analysis.uses.script.scope.ScriptScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads out of a condition of JavaScript whether it asks if something is there. */
final class ScriptChecks {
  private static final int DEEPEST = 12;
  private static final Pattern ASKS =
      Pattern.compile("(.*\\.)?(has|hasOwn|hasOwnProperty|isFunction|isCallable|supports)");

  /** Names by which scripts find out where they run. */
  private static final Set<String> PLACES =
      Set.of("window", "document", "navigator", "self", "process", "Deno", "Bun", "globalThis");

  private final ScriptMeanings meanings;

  ScriptChecks(ScriptMeanings meanings) {
    this.meanings = meanings;
  }

  List<Guard> of(SyntaxNode condition, ScriptScope scope) {
    var guards = new ArrayList<Guard>();
    read(condition, scope, guards, 0);
    return guards;
  }

  private void read(SyntaxNode node, ScriptScope scope, List<Guard> into, int depth) {
    if (depth > DEEPEST) return;
    switch (node.type()) {
      case "parenthesized_expression", "ternary_expression" ->
          node.namedChildren().forEach(c -> read(c, scope, into, depth + 1));
      case "unary_expression" ->
          node.child("argument").ifPresent(a -> argument(node, a, scope, into, depth));
      case "binary_expression" -> binary(node, scope, into, depth);
      case "member_expression", "subscript_expression" -> present(node, scope, into);
      case "identifier" -> name(node, scope, into, depth);
      case "call_expression" -> asked(node, scope, into);
      default -> {}
    }
  }

  private void argument(
      SyntaxNode node, SyntaxNode argument, ScriptScope scope, List<Guard> into, int depth) {
    boolean typeof = node.child("operator").filter(o -> o.text().equals("typeof")).isPresent();
    var inner = ScriptNodes.bare(argument);
    if (typeof && inner.is("identifier") && scope.lookup(inner.text()) == null) {
      into.add(PLACES.contains(inner.text()) ? Guards.EVERYTHING : new Below(inner.text()));
    } else read(inner, scope, into, depth + 1);
  }

  private void binary(SyntaxNode node, ScriptScope scope, List<Guard> into, int depth) {
    var operator = node.child("operator").map(SyntaxNode::text).orElse("");
    var left = node.child("left");
    if (operator.equals("in") && left.isPresent() && left.get().is("string"))
      into.add(new Member(Texts.content(left.get())));
    else if (!operator.equals("instanceof"))
      node.namedChildren().forEach(c -> read(c, scope, into, depth + 1));
  }

  private void present(SyntaxNode node, ScriptScope scope, List<Guard> into) {
    var key = key(node, scope);
    if (key.startsWith("process.version") || key.equals("process.release"))
      into.add(Guards.EVERYTHING);
    else if (!key.isEmpty()) into.add(new Below(key));
    else node.child("property").ifPresent(p -> into.add(new Member(p.text())));
  }

  /** The dotted name of what an expression takes; empty when it is not known. */
  String key(SyntaxNode node, ScriptScope scope) {
    var property = node.child("property").map(SyntaxNode::text);
    var index = node.child("index").filter(i -> i.is("string")).map(Texts::content);
    var name = property.or(() -> index).orElse("");
    var object = node.child("object");
    if (object.isEmpty() || name.isEmpty()) return "";
    var of = meanings.of(object.get(), scope);
    return switch (of) {
      case Meaning.Named named when named.dotted().equals("globalThis") -> name;
      case Meaning.Named named -> named.dotted() + "." + name;
      case Meaning.Value value when ScriptObjects.isOne(value.type()) ->
          meanings.lacks(value, name) ? "Object.prototype." + name : "";
      default -> of.type().isEmpty() ? "" : of.type() + "." + name;
    };
  }

  /** A name that nothing may bind, a module that may be missing, or the result of a check. */
  private void name(SyntaxNode node, ScriptScope scope, List<Guard> into, int depth) {
    var binding = scope.lookup(node.text());
    var meaning = meanings.name(node.text(), scope);
    if (meaning instanceof Meaning.Named named) into.add(new Below(named.dotted()));
    if (meaning instanceof Meaning.Attribute attribute) into.add(new Below(attribute.dotted()));
    if (binding == null || binding.sources().size() != 1) return;
    var source = binding.sources().getFirst();
    var value = source.value();
    if (value == null || !source.path().isEmpty()) return;
    boolean check = value.is("unary_expression") || value.is("binary_expression");
    if (check || value.is("call_expression")) read(value, source.scope(), into, depth + 1);
  }

  /** {@code Object.hasOwn(fs, 'exists')}. */
  private void asked(SyntaxNode call, ScriptScope scope, List<Guard> into) {
    var function = call.child("function").map(SyntaxNode::text).orElse("");
    if (!ASKS.matcher(function).matches()) return;
    for (var argument : ScriptNodes.arguments(call)) {
      if (argument.is("string")) into.add(new Member(Texts.content(argument)));
      if (argument.is("member_expression")) present(argument, scope, into);
    }
  }
}
