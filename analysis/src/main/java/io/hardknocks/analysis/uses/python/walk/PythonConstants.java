package io.hardknocks.analysis.uses.python.walk;

import io.hardknocks.analysis.code.SyntaxNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names that a Python script binds once, to a literal: {@code PRESET = "fast"}. */
public final class PythonConstants {
  private static final Set<String> LITERALS =
      Set.of("string", "integer", "float", "true", "false", "none", "dictionary");

  private final Map<String, SyntaxNode> values = new HashMap<>();
  private final Set<String> others = new HashSet<>();

  private PythonConstants() {}

  public static PythonConstants of(SyntaxNode script) {
    var constants = new PythonConstants();
    script.walk(constants::read);
    constants.others.forEach(constants.values::remove);
    return constants;
  }

  private void read(SyntaxNode node) {
    switch (node.type()) {
      case "assignment" -> assignment(node);
      case "call" -> node.child("function").flatMap(f -> f.child("object")).ifPresent(this::touch);
      case "delete_statement" -> node.namedChildren().forEach(this::touch);
      case "augmented_assignment", "for_statement", "for_in_clause" ->
          node.child("left").ifPresent(this::bind);
      case "named_expression" -> node.child("name").ifPresent(this::bind);
      case "default_parameter" -> preset(node);
      case "as_pattern_target", "parameters", "lambda_parameters", "global_statement" -> bind(node);
      case "import_statement", "import_from_statement", "case_pattern" -> bindAll(node);
      case "function_definition", "class_definition" -> node.child("name").ifPresent(this::bind);
      default -> {}
    }
  }

  private void assignment(SyntaxNode node) {
    var name = node.child("left").filter(left -> left.is("identifier"));
    var value = node.child("right").filter(PythonConstants::isLiteral);
    node.child("left").filter(left -> left.is("subscript")).ifPresent(this::touch);
    if (name.isEmpty() || value.isEmpty()) node.child("left").ifPresent(this::bind);
    else if (values.putIfAbsent(name.get().text(), value.get()) != null)
      others.add(name.get().text());
  }

  private static boolean isLiteral(SyntaxNode node) {
    return LITERALS.contains(node.type())
        || (node.is("call")
            && node.child("function").filter(f -> f.text().equals("dict")).isPresent());
  }

  /** A parameter is what it is when it is not given. */
  private void preset(SyntaxNode parameter) {
    var name = parameter.child("name");
    var value = parameter.child("value").filter(v -> v.is("string"));
    if (name.isEmpty()) return;
    boolean second = value.isEmpty() || values.putIfAbsent(name.get().text(), value.get()) != null;
    if (second) others.add(name.get().text());
  }

  /** What has its entries or methods used may change: {@code options["a"] = 1}. */
  private void touch(SyntaxNode target) {
    var holder = target.is("subscript") ? target.child("value").orElse(target) : target;
    if (holder.is("identifier") && isTable(holder.text())) others.add(holder.text());
  }

  private boolean isTable(String name) {
    var value = values.get(name);
    return value != null && (value.is("dictionary") || value.is("call"));
  }

  private void bind(SyntaxNode target) {
    if (target.is("identifier")) others.add(target.text());
    boolean whole =
        target.is("attribute") || target.is("subscript") || target.is("default_parameter");
    if (!whole) target.children().forEach(this::bind);
  }

  private void bindAll(SyntaxNode node) {
    node.walk(
        n -> {
          if (n.is("identifier")) others.add(n.text());
        });
  }

  /** The literal that a name stands for everywhere in the script. */
  public Optional<SyntaxNode> of(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
