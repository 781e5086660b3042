package io.hardknocks.analysis.uses.python.walk;

import io.hardknocks.analysis.code.SyntaxNode;
import java.util.List;
import java.util.Optional;

/** The parameters of a Python function. */
public final class PythonParameters {
  private PythonParameters() {}

  /** Its name, for any kind of parameter. */
  public static Optional<String> name(SyntaxNode parameter) {
    return switch (parameter.type()) {
      case "identifier" -> Optional.of(parameter.text());
      case "default_parameter", "typed_default_parameter" ->
          parameter.child("name").map(SyntaxNode::text);
      case "typed_parameter", "list_splat_pattern", "dictionary_splat_pattern" ->
          parameter.namedChildren().stream().findFirst().flatMap(PythonParameters::name);
      default -> Optional.empty();
    };
  }

  public static boolean isSplat(SyntaxNode parameter) {
    if (parameter.is("typed_parameter"))
      return parameter.namedChildren().stream()
          .findFirst()
          .filter(PythonParameters::isSplat)
          .isPresent();
    return parameter.is("list_splat_pattern") || parameter.is("dictionary_splat_pattern");
  }

  /** All parameters, separators left out. */
  public static List<SyntaxNode> of(SyntaxNode function) {
    return function.child("parameters").map(SyntaxNode::namedChildren).orElse(List.of()).stream()
        .filter(p -> name(p).isPresent())
        .toList();
  }
}
