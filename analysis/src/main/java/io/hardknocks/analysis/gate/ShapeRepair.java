package io.hardknocks.analysis.gate;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.Uses;
import io.hardknocks.analysis.uses.call.Use;
import io.hardknocks.analysis.uses.script.scope.ScriptNodes;
import io.hardknocks.analysis.uses.script.scope.ScriptScopes;
import java.util.List;

/** The change of code that fails by its shape alone. */
final class ShapeRepair {
  private final Uses uses;

  ShapeRepair(Uses uses) {
    this.uses = uses;
  }

  List<Splice> at(Use use) {
    return switch (use.key()) {
      case "<print_statement>" -> ancient(use);
      case "<regex_without_g>" -> global(use);
      case "<assigned_constant>" -> variable(use);
      default -> List.of();
    };
  }

  /** {@code print x} gets its brackets. */
  private static List<Splice> ancient(Use use) {
    var parts = use.node().namedChildren();
    if (parts.isEmpty() || parts.stream().anyMatch(p -> p.is("chevron"))) return List.of();
    int word = use.name().end();
    boolean open = use.node().text().endsWith(",");
    if (open) return List.of();
    return List.of(
        new Splice(word, parts.getFirst().start(), "("),
        new Splice(use.node().end(), use.node().end(), ")"));
  }

  /** {@code /a/} to {@code /a/g}, where nothing else has the expression. */
  private static List<Splice> global(Use use) {
    var given = ScriptNodes.arguments(use.node());
    if (given.isEmpty() || !given.getFirst().is("regex")) return List.of();
    int end = given.getFirst().end();
    return List.of(new Splice(end, end, "g"));
  }

  /** {@code const} to {@code let}. */
  private List<Splice> variable(Use use) {
    if (uses.tree().grammar() == Grammar.PYTHON) return List.of();
    return ScriptScopes.constant(uses.tree().root(), use.name())
        .flatMap(declaration -> declaration.child("kind"))
        .map(ShapeRepair::let)
        .map(List::of)
        .orElse(List.of());
  }

  private static Splice let(SyntaxNode kind) {
    return new Splice(kind.start(), kind.end(), "let");
  }
}
