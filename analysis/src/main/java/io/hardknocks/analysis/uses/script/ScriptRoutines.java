package io.hardknocks.analysis.uses.script;

import static io.hardknocks.analysis.uses.meaning.Doubt.NEVER;
import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Routine;
import io.hardknocks.analysis.uses.meaning.Meaning.Value;
import io.hardknocks.analysis.uses.script.scope.ScriptNodes;
import io.hardknocks.analysis.uses.script.scope.ScriptScope;
import io.hardknocks.analysis.uses.script.scope.ScriptScopes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The functions of a JavaScript file, and what they return. */
final class ScriptRoutines {
  private record Body(SyntaxNode function, ScriptScope around) {}

  private final ScriptScopes scopes;
  private final ScriptMeanings meanings;
  private final Map<String, Body> routines = new HashMap<>();
  private final Set<String> returning = new HashSet<>();
  private final Map<String, Meaning> results = new HashMap<>();

  ScriptRoutines(ScriptScopes scopes, ScriptMeanings meanings) {
    this.scopes = scopes;
    this.meanings = meanings;
  }

  Meaning of(SyntaxNode node, ScriptScope scope) {
    var id = "<function>" + node.start();
    routines.put(id, new Body(node, scope));
    return new Routine(id);
  }

  /** What a call of it gives. */
  Meaning result(Routine routine) {
    var found = results.get(routine.id());
    if (found != null) return found;
    var body = routines.get(routine.id());
    if (body == null || !returning.add(routine.id())) return UNKNOWN;
    var meaning = returned(body);
    returning.remove(routine.id());
    results.put(routine.id(), meaning);
    return meaning;
  }

  private Meaning returned(Body body) {
    var function = body.function();
    if (function.type().startsWith("generator")) return UNKNOWN;
    var scope = scopes.at(function, body.around());
    var typed = function.child("return_type");
    var block = function.child("body");
    if (block.isEmpty()) return UNKNOWN;
    Meaning meaning =
        typed.isPresent() && typed.get().is("type_annotation")
            ? meanings.of(typed.get(), body.around())
            : block.get().is("statement_block")
                ? results(block.get(), scope)
                : meanings.of(block, scope);
    boolean later = function.children().stream().anyMatch(c -> c.is("async"));
    return later && typed.isEmpty() ? new Value(ScriptMeanings.PROMISE, meaning) : meaning;
  }

  private Meaning results(SyntaxNode node, ScriptScope around) {
    var scope = scopes.at(node, around);
    if (node.is("return_statement"))
      return node.namedChildren().isEmpty()
          ? NEVER
          : meanings.of(node.namedChildren().getFirst(), scope);
    Meaning meaning = NEVER;
    for (var child : node.children()) {
      if (!ScriptNodes.isFunction(child)) meaning = meaning.or(results(child, scope));
    }
    return meaning;
  }
}
