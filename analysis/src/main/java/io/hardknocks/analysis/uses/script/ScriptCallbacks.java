package io.hardknocks.analysis.uses.script;

import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Argument;
import io.hardknocks.analysis.uses.call.Call;
import io.hardknocks.analysis.uses.call.Use.Form;
import io.hardknocks.analysis.uses.meaning.Meaning.Named;
import io.hardknocks.analysis.uses.script.scope.ScriptNodes;
import io.hardknocks.analysis.uses.script.scope.ScriptScope;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Functions of Node.js that call back, where a file takes what they return for a promise. */
final class ScriptCallbacks {
  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?i).*(cb|callback|done|next|fn|func|function|handler|listener|resolve|reject)");

  private final ScriptNotes notes;
  private final ScriptMeanings meanings;
  private final Set<SyntaxNode> awaited = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Calls whose result nothing takes. */
  private final Set<SyntaxNode> dropped = Collections.newSetFromMap(new IdentityHashMap<>());

  ScriptCallbacks(SyntaxNode root, ScriptNotes notes, ScriptMeanings meanings) {
    this.notes = notes;
    this.meanings = meanings;
    root.walk(
        node -> {
          if (node.is("await_expression")) inner(node).ifPresent(awaited::add);
          if (node.is("expression_statement")) inner(node).ifPresent(dropped::add);
        });
  }

  private static Optional<SyntaxNode> inner(SyntaxNode node) {
    return node.namedChildren().stream().findFirst().map(ScriptNodes::bare);
  }

  void called(SyntaxNode node, SyntaxNode function, Call call, ScriptScope scope) {
    if (dropped.contains(node) || call.open()) return;
    if (!(meanings.of(function, scope) instanceof Named named)) return;
    var dotted = named.dotted();
    if (!PromisedModules.callsBack(dotted) || mayCallBack(node, dotted, call, scope)) return;
    var module = dotted.substring(0, dotted.lastIndexOf('.'));
    notes.certain(module + PromisedModules.AWAITED, dotted, Form.FREE, node, function, call);
  }

  private boolean mayCallBack(SyntaxNode node, String function, Call call, ScriptScope scope) {
    var given = call.positional();
    if (given.isEmpty() || given.size() <= PromisedModules.values(function)) return false;
    var last = given.getLast();
    return awaited.contains(node) ? mayBeCallback(last, scope) : !isOther(last);
  }

  /** Whether a value is certainly no function. */
  private static boolean isOther(Argument value) {
    boolean known = !value.type().isEmpty() && !value.type().endsWith(")");
    return (known && !value.type().equals("Function")) || value.valueNode().is("object");
  }

  /** Of a result that is awaited a variable is a callback only if its name says so. */
  private boolean mayBeCallback(Argument value, ScriptScope scope) {
    if (isOther(value) || value.type().endsWith(")")) return false;
    var node = value.valueNode();
    boolean variable = node.is("identifier") && meanings.of(node, scope) == UNKNOWN;
    return !variable || FUNCTION.matcher(node.text()).matches();
  }
}
