package io.hardknocks.analysis.uses;

import io.hardknocks.analysis.code.SyntaxNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names that a Python script binds once, to a literal: {@code PRESET = "fast"}. */
final class PythonConstants {
  private static final Set<String> LITERALS =
      Set.of("string", "integer", "float", "true", "false", "none");

  private final Map<String, SyntaxNode> values = new HashMap<>();
  private final Set<String> others = new HashSet<>();

  private PythonConstants() {}

  static PythonConstants of(SyntaxNode script) {
    var constants = new PythonConstants();
    script.walk(constants::read);
    constants.others.forEach(constants.values::remove);
    return constants;
  }

  private void read(SyntaxNode node) {
    switch (node.type()) {
      case "assignment" -> assignment(node);
      case "augmented_assignment", "for_statement", "for_in_clause" ->
          node.child("left").ifPresent(this::bind);
      case "named_expression" -> node.child("name").ifPresent(this::bind);
      case "as_pattern_target", "parameters", "lambda_parameters", "global_statement" -> bind(node);
      case "import_statement", "import_from_statement", "case_pattern" -> bindAll(node);
      case "function_definition", "class_definition" -> node.child("name").ifPresent(this::bind);
      default -> {}
    }
  }

  private void assignment(SyntaxNode node) {
    var name = node.child("left").filter(left -> left.is("identifier"));
    var value = node.child("right").filter(right -> LITERALS.contains(right.type()));
    if (name.isEmpty() || value.isEmpty()) node.child("left").ifPresent(this::bind);
    else if (values.putIfAbsent(name.get().text(), value.get()) != null)
      others.add(name.get().text());
  }

  private void bind(SyntaxNode target) {
    if (target.is("identifier")) others.add(target.text());
    if (!target.is("attribute") && !target.is("subscript")) target.children().forEach(this::bind);
  }

  private void bindAll(SyntaxNode node) {
    node.walk(
        n -> {
          if (n.is("identifier")) others.add(n.text());
        });
  }

  /** The literal that a name stands for everywhere in the script. */
  Optional<SyntaxNode> of(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
