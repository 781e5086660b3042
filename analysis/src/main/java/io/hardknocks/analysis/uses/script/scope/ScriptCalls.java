package io.hardknocks.analysis.uses.script.scope;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.meaning.Doubt;
import io.hardknocks.analysis.uses.script.scope.ScriptBinding.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Where a JavaScript file calls its own functions, and which of them it also hands on. */
final class ScriptCalls {
  private record Place(SyntaxNode call, ScriptScope scope) {}

  private final Map<String, List<Place>> places = new HashMap<>();
  private final Set<String> handedOn = new HashSet<>();
  private final IdentityHashMap<ScriptBinding, List<IntFunction<Source>>> handlers =
      new IdentityHashMap<>();

  /** The functions that are more than called: others may call them with anything. */
  static ScriptCalls of(SyntaxNode root) {
    var calls = new ScriptCalls();
    Set<SyntaxNode> only = Collections.newSetFromMap(new IdentityHashMap<>());
    root.walk(
        node -> {
          if (node.is("call_expression")) node.child("function").ifPresent(only::add);
          if (node.is("function_declaration") || node.is("variable_declarator"))
            node.child("name").ifPresent(only::add);
          if (node.is("export_statement")) node.children().forEach(calls::exported);
          boolean name = node.is("identifier") || node.is("shorthand_property_identifier");
          if (name && !only.contains(node)) calls.handedOn.add(node.text());
        });
    return calls;
  }

  private void exported(SyntaxNode declaration) {
    declaration.child("name").ifPresent(n -> handedOn.add(n.text()));
    for (var part : declaration.namedChildren())
      if (part.is("variable_declarator")) part.child("name").ifPresent(n -> handedOn.add(n.text()));
  }

  void add(SyntaxNode call, ScriptScope scope) {
    call.child("function")
        .filter(f -> f.is("identifier"))
        .ifPresent(
            f ->
                places
                    .computeIfAbsent(f.text(), n -> new ArrayList<>())
                    .add(new Place(call, scope)));
  }

  /** Whether all that a function is called with can be seen. */
  boolean isSeen(@Nullable String name) {
    return name != null && !handedOn.contains(name);
  }

  /** Notes what calls a function with things of its own. */
  void hand(ScriptBinding function, IntFunction<Source> source) {
    handlers.computeIfAbsent(function, f -> new ArrayList<>()).add(source);
  }

  /** What a parameter gets of those to whom the function was handed. */
  List<Source> handed(ScriptBinding function, int place) {
    return handlers.getOrDefault(function, List.of()).stream()
        .map(source -> source.apply(place))
        .toList();
  }

  /** What a parameter is given wherever a function is called. */
  List<Source> given(String name, ScriptBinding function, int place) {
    var sources = new ArrayList<Source>();
    for (var each : places.getOrDefault(name, List.of())) {
      if (each.scope().lookup(name) != function) continue;
      var arguments = ScriptNodes.arguments(each.call());
      boolean spread = arguments.stream().anyMatch(a -> a.is("spread_element"));
      if (spread || place >= arguments.size()) return List.of();
      sources.add(new Source(Doubt.UNKNOWN, arguments.get(place), each.scope(), List.of()));
    }
    return sources;
  }
}
