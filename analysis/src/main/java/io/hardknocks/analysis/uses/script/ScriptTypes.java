package io.hardknocks.analysis.uses.script;

import static io.hardknocks.analysis.uses.meaning.Doubt.NEVER;
import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Named;
import io.hardknocks.analysis.uses.meaning.Meaning.Value;
import io.hardknocks.analysis.uses.script.scope.ScriptScope;
import java.util.List;

/** Reads annotations of TypeScript: what a value of an annotated name is. */
final class ScriptTypes {
  private final ScriptMeanings meanings;
  private final ScriptScope scope;

  ScriptTypes(ScriptMeanings meanings, ScriptScope scope) {
    this.meanings = meanings;
    this.scope = scope;
  }

  Meaning of(SyntaxNode type) {
    var parts = type.namedChildren();
    return switch (type.type()) {
      case "type_annotation", "parenthesized_type", "readonly_type" ->
          parts.isEmpty() ? UNKNOWN : of(parts.getLast());
      case "predefined_type" -> predefined(type.text());
      case "literal_type" -> parts.isEmpty() ? UNKNOWN : literal(parts.getFirst());
      case "array_type" -> parts.isEmpty() ? UNKNOWN : list(of(parts.getFirst()));
      case "union_type" -> parts.stream().map(this::of).reduce(NEVER, Meaning::or);
      case "type_identifier" -> named(type.text());
      case "generic_type" -> generic(parts);
      default -> UNKNOWN;
    };
  }

  private static Meaning list(Meaning element) {
    return new Value(ScriptMeanings.ARRAY, element);
  }

  private static Meaning predefined(String name) {
    return switch (name) {
      case "string" -> Meaning.value(ScriptMeanings.STRING);
      case "number" -> Meaning.value(ScriptMeanings.NUMBER);
      case "boolean" -> Meaning.value(ScriptMeanings.BOOLEAN);
      case "void", "never" -> NEVER;
      default -> UNKNOWN;
    };
  }

  private static Meaning literal(SyntaxNode value) {
    return switch (value.type()) {
      case "string" -> Meaning.value(ScriptMeanings.STRING);
      case "number" -> Meaning.value(ScriptMeanings.NUMBER);
      case "null", "undefined" -> NEVER;
      default -> UNKNOWN;
    };
  }

  /** A class of the language, or one that is imported; what the file declares is not known. */
  private Meaning named(String name) {
    boolean ofLanguage =
        switch (name) {
          case "Map", "Set", "WeakMap", "WeakSet", "Date", "RegExp", "Buffer", "URL", "Promise" ->
              true;
          default -> false;
        };
    var binding = scope.lookup(name);
    if (binding == null) return ofLanguage ? Meaning.value(name + ".prototype") : UNKNOWN;
    return meanings.of(binding) instanceof Named named
        ? Meaning.value(named.dotted() + ".prototype")
        : UNKNOWN;
  }

  private Meaning generic(List<SyntaxNode> parts) {
    if (parts.size() < 2 || !parts.getFirst().is("type_identifier")) return UNKNOWN;
    var inner = parts.getLast().namedChildren().stream().map(this::of).toList();
    var name = parts.getFirst().text();
    if (inner.isEmpty() || scope.lookup(name) != null) return UNKNOWN;
    return switch (name) {
      case "Array", "ReadonlyArray" -> list(inner.getFirst());
      case "Promise", "Set" -> new Value(name + ".prototype", inner.getFirst());
      case "Map" -> Meaning.value("Map.prototype");
      default -> UNKNOWN;
    };
  }
}
