package io.hardknocks.analysis.uses.script;

import io.hardknocks.analysis.code.SyntaxNode;
import java.util.List;

/** Where JavaScript does not go on as written: returns, throws, handlers. */
final class ScriptEndings {
  private ScriptEndings() {}

  /** {@code if (…) return;}. */
  static boolean leaves(SyntaxNode statement) {
    var body = statement.child("consequence");
    if (body.isEmpty() || statement.child("alternative").isPresent()) return false;
    var last = body.get();
    while (last.is("statement_block") && !last.namedChildren().isEmpty())
      last = last.namedChildren().getLast();
    return ends(last);
  }

  private static boolean ends(SyntaxNode statement) {
    return switch (statement.type()) {
      case "return_statement", "throw_statement", "continue_statement", "break_statement" -> true;
      default -> statement.text().startsWith("process.exit(");
    };
  }

  /** Whether a handler makes up for a failure; around a whole program it only tells of it. */
  static boolean absorbs(SyntaxNode handler, SyntaxNode body) {
    int length = body.namedChildren().size();
    var statements = handler.child("body").map(SyntaxNode::namedChildren).orElse(List.of());
    if (length > 3) return false;
    if (statements.isEmpty()) return true;
    if (statements.getLast().is("throw_statement")
        || statements.getLast().text().startsWith("process.exit(")) return false;
    return length <= 2 || !statements.stream().allMatch(s -> s.text().startsWith("console."));
  }
}
