package io.hardknocks.analysis.uses.script;

import static io.hardknocks.analysis.uses.meaning.Doubt.NEVER;
import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.script.scope.ScriptNodes;
import io.hardknocks.analysis.uses.script.scope.ScriptScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Objects that a JavaScript file writes out. Those with the same properties are of one type. */
final class ScriptObjects {
  private static final String TYPE = "<object>";
  private static final int MOST = 20;

  private final ScriptMeanings meanings;
  private final Map<String, List<Map<String, Meaning>>> known = new HashMap<>();
  private final IdentityHashMap<SyntaxNode, String> read = new IdentityHashMap<>();

  ScriptObjects(ScriptMeanings meanings) {
    this.meanings = meanings;
  }

  static boolean isOne(String type) {
    return type.startsWith(TYPE);
  }

  Meaning of(SyntaxNode object, ScriptScope scope) {
    var type = read.get(object);
    if (type != null) return type.isEmpty() ? UNKNOWN : Meaning.value(type);
    var properties = new TreeMap<String, Meaning>();
    boolean plain = object.namedChildren().size() <= MOST;
    for (var part : object.namedChildren()) {
      if (part.is("comment")) continue;
      var key = part.child("key").map(ScriptNodes::property).orElse("");
      if (part.is("shorthand_property_identifier")) key = part.text();
      plain &= !key.isEmpty();
      if (plain) properties.put(key, value(part, scope));
    }
    var shape = plain ? TYPE + properties.keySet() : "";
    read.put(object, shape);
    if (!plain) return UNKNOWN;
    known.computeIfAbsent(shape, s -> new ArrayList<>()).add(properties);
    return Meaning.value(shape);
  }

  private Meaning value(SyntaxNode part, ScriptScope scope) {
    return meanings.of(part.is("pair") ? part.child("value").orElse(part) : part, scope);
  }

  boolean lacks(String type, String name) {
    return known.getOrDefault(type, List.of()).stream().noneMatch(one -> one.containsKey(name));
  }

  /** All that objects of a type hold. */
  List<Meaning> parts(String type) {
    return known.getOrDefault(type, List.of()).stream()
        .flatMap(one -> one.values().stream())
        .toList();
  }

  /** What objects of a type have under a name. */
  Meaning property(String type, String name) {
    Meaning meaning = NEVER;
    for (var one : known.getOrDefault(type, List.of()))
      meaning = meaning.or(one.getOrDefault(name, UNKNOWN));
    return meaning == NEVER ? UNKNOWN : meaning;
  }
}
