package io.hardknocks.analysis.uses.script;

import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.call.Texts;
import io.hardknocks.analysis.uses.call.Use.Form;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.meaning.Meaning.Named;
import io.hardknocks.analysis.uses.meaning.Meaning.Value;
import io.hardknocks.analysis.uses.script.scope.ScriptNodes;
import io.hardknocks.analysis.uses.script.scope.ScriptScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Code of JavaScript that fails wherever it stands, noted as shapes. */
final class ScriptPitfalls {
  /** Methods of texts that take no expression without the flag {@code g}. */
  private static final Set<String> OF_ALL = Set.of("replaceAll", "matchAll");

  private static final int DEEPEST = 4;

  private final ScriptNotes notes;
  private final ScriptMeanings meanings;

  ScriptPitfalls(ScriptNotes notes, ScriptMeanings meanings) {
    this.notes = notes;
    this.meanings = meanings;
  }

  private void shape(String name, SyntaxNode node, SyntaxNode at) {
    notes.use("<" + name + ">", Form.OPERATION, node, at, null);
  }

  void called(SyntaxNode call, SyntaxNode function, ScriptScope scope) {
    var arguments = ScriptNodes.arguments(call);
    if (arguments.isEmpty()) return;
    var property = function.child("property");
    boolean ofAll = property.filter(p -> OF_ALL.contains(p.text())).isPresent();
    if (ofAll && isText(function, scope) && lacksFlag(arguments.getFirst(), scope))
      shape("regex_without_g", call, property.orElse(function));
    boolean json = meanings.of(function, scope).equals(new Named("JSON.stringify"));
    boolean alone = arguments.size() == 1 || arguments.get(1).is("null");
    if (json && alone && holdsBig(meanings.of(arguments.getFirst(), scope), 0))
      shape("bigint_in_json", call, property.orElse(function));
  }

  private boolean isText(SyntaxNode function, ScriptScope scope) {
    var node = function.child("object");
    var object = meanings.of(node, scope);
    boolean free =
        node.filter(n -> n.is("identifier") && scope.lookup(n.text()) == null).isPresent();
    return free
        || object == UNKNOWN
        || object.type().equals(ScriptMeanings.STRING)
        || object.isMade();
  }

  private boolean lacksFlag(SyntaxNode expression, ScriptScope scope) {
    if (expression.is("regex"))
      return expression.child("flags").filter(f -> f.text().contains("g")).isEmpty();
    if (expression.is("identifier"))
      return meant(expression, scope).filter(value -> lacksFlag(value, scope)).isPresent();
    boolean made = expression.is("new_expression") || expression.is("call_expression");
    var type = expression.child("constructor").or(() -> expression.child("function"));
    if (!made || type.isEmpty() || !meanings.of(type, scope).equals(new Named("RegExp")))
      return false;
    var given = ScriptNodes.arguments(expression);
    boolean text =
        !given.isEmpty()
            && meanings.of(given.getFirst(), scope).type().equals(ScriptMeanings.STRING);
    if (!text || given.size() == 1) return text;
    return given.get(1).is("string") && !Texts.content(given.get(1)).contains("g");
  }

  /** The one value that a name is given. */
  private static Optional<SyntaxNode> meant(SyntaxNode name, ScriptScope scope) {
    var binding = scope.lookup(name.text());
    if (binding == null || binding.sources().size() != 1) return Optional.empty();
    var source = binding.sources().getFirst();
    return source.path().isEmpty()
        ? Optional.ofNullable(source.value()).filter(value -> !value.is("identifier"))
        : Optional.empty();
  }

  /** Whether there is a big integer in a value. */
  private boolean holdsBig(Meaning meaning, int depth) {
    if (!(meaning instanceof Value value) || depth > DEEPEST) return false;
    if (value.type().equals(ScriptMeanings.BIG)) return true;
    if (value.type().equals(ScriptMeanings.ARRAY)) return holdsBig(value.element(), depth + 1);
    return meanings.parts(value).stream().anyMatch(part -> holdsBig(part, depth + 1));
  }

  /** Names that a statement gives other values, though they are constants. */
  void assigned(SyntaxNode target, SyntaxNode statement, ScriptScope scope) {
    switch (target.type()) {
      case "identifier", "shorthand_property_identifier_pattern" -> {
        var binding = scope.lookup(target.text());
        if (binding != null && binding.isConstant()) shape("assigned_constant", statement, target);
      }
      case "object_pattern", "array_pattern" ->
          target.namedChildren().forEach(part -> assigned(part, statement, scope));
      case "pair_pattern" -> target.child("value").ifPresent(v -> assigned(v, statement, scope));
      case "parenthesized_expression" ->
          List.of(ScriptNodes.bare(target)).forEach(inner -> assigned(inner, statement, scope));
      default -> {}
    }
  }
}
