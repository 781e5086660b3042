package io.hardknocks.analysis.uses.script.scope;

import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.script.scope.ScriptBinding.Source;
import java.util.ArrayList;
import java.util.List;

/** Binds the names of a pattern of JavaScript to what they take out of a value. */
final class ScriptPatterns {
  private final ScriptScope target;
  private final boolean declares;

  private ScriptPatterns(ScriptScope target, boolean declares) {
    this.target = target;
    this.declares = declares;
  }

  /** Binds names that are declared there. */
  static void declare(SyntaxNode pattern, Source source, ScriptScope scope) {
    new ScriptPatterns(scope, true).bind(pattern, source);
  }

  /** Binds names wherever they are declared. */
  static void assign(SyntaxNode pattern, Source source, ScriptScope scope) {
    new ScriptPatterns(scope, false).bind(pattern, source);
  }

  /** Notes that the names of a pattern are constants of a declaration. */
  static void constants(SyntaxNode pattern, SyntaxNode declaration, ScriptScope scope) {
    switch (pattern.type()) {
      case "identifier", "shorthand_property_identifier_pattern" ->
          scope.bind(pattern.text()).constant(declaration);
      case "object_pattern", "array_pattern", "rest_pattern" ->
          pattern.namedChildren().forEach(part -> constants(part, declaration, scope));
      case "pair_pattern" ->
          pattern.child("value").ifPresent(v -> constants(v, declaration, scope));
      case "assignment_pattern", "object_assignment_pattern" ->
          pattern.child("left").ifPresent(l -> constants(l, declaration, scope));
      default -> {}
    }
  }

  /** Something of which nothing is known. */
  static Source unknown(ScriptScope scope) {
    return new Source(UNKNOWN, null, scope, List.of());
  }

  private void bind(SyntaxNode pattern, Source source) {
    switch (pattern.type()) {
      case "identifier", "shorthand_property_identifier_pattern" ->
          binding(pattern.text()).add(source);
      case "object_pattern" -> pattern.namedChildren().forEach(p -> part(p, source));
      case "array_pattern" -> pattern.namedChildren().forEach(p -> item(p, source));
      case "assignment_pattern", "object_assignment_pattern" ->
          pattern.child("left").ifPresent(l -> bind(l, unknown(target)));
      case "rest_pattern" -> pattern.namedChildren().forEach(p -> bind(p, unknown(target)));
      default -> {}
    }
  }

  private void item(SyntaxNode item, Source source) {
    bind(item, item.is("rest_pattern") ? unknown(target) : step(source, "[]"));
  }

  private void part(SyntaxNode part, Source source) {
    if (!part.is("pair_pattern")) {
      bind(part, step(source, "." + part.text()));
      return;
    }
    var name = part.child("key").map(ScriptNodes::property).orElse("");
    var taken = name.isEmpty() ? unknown(target) : step(source, "." + name);
    part.child("value").ifPresent(v -> bind(v, taken));
  }

  private static Source step(Source source, String step) {
    var path = new ArrayList<>(source.path());
    path.add(step);
    return new Source(source.known(), source.value(), source.scope(), List.copyOf(path));
  }

  private ScriptBinding binding(String name) {
    var found = declares ? null : target.lookup(name);
    if (found != null) return found;
    return declares ? target.bind(name) : target.file().bind(name);
  }
}
