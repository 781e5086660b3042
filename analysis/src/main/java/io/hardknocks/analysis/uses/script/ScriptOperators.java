package io.hardknocks.analysis.uses.script;

import static io.hardknocks.analysis.uses.meaning.Doubt.NEVER;
import static io.hardknocks.analysis.uses.meaning.Doubt.UNKNOWN;
import static io.hardknocks.analysis.uses.script.ScriptMeanings.BIG;
import static io.hardknocks.analysis.uses.script.ScriptMeanings.BOOLEAN;
import static io.hardknocks.analysis.uses.script.ScriptMeanings.NUMBER;
import static io.hardknocks.analysis.uses.script.ScriptMeanings.STRING;

import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.uses.meaning.Meaning;
import io.hardknocks.analysis.uses.script.scope.ScriptScope;

/** What operators of JavaScript make of their operands. */
final class ScriptOperators {
  private final ScriptMeanings meanings;

  ScriptOperators(ScriptMeanings meanings) {
    this.meanings = meanings;
  }

  Meaning binary(SyntaxNode node, ScriptScope scope) {
    var left = meanings.of(node.child("left"), scope);
    var right = meanings.of(node.child("right"), scope);
    return switch (node.child("operator").map(SyntaxNode::text).orElse("")) {
      case "+" ->
          left.type().equals(STRING) || right.type().equals(STRING)
              ? Meaning.value(STRING)
              : isNumber(left) && right.equals(left) ? left : UNKNOWN;
      case "-", "*", "/", "%", "**", "|", "&", "^", "<<", ">>" ->
          left.type().equals(BIG) || right.type().equals(BIG)
              ? Meaning.value(BIG)
              : left.type().equals(NUMBER) || right.type().equals(NUMBER)
                  ? Meaning.value(NUMBER)
                  : UNKNOWN;
      case "||", "??" -> spared(left, right, node);
      case "&&" -> left.or(right);
      case "==", "===", "!=", "!==", "<", ">", "<=", ">=", "in", "instanceof" ->
          Meaning.value(BOOLEAN);
      default -> UNKNOWN;
    };
  }

  private static boolean isNumber(Meaning meaning) {
    return meaning.type().equals(NUMBER) || meaning.type().equals(BIG);
  }

  /** {@code x || []}: what stands in for a value that is not known says what it should be. */
  private static Meaning spared(Meaning left, Meaning right, SyntaxNode node) {
    boolean empty =
        node.child("right").filter(r -> r.is("array") && r.namedChildren().isEmpty()).isPresent();
    return left == UNKNOWN && empty ? right : left.or(right);
  }

  Meaning unary(SyntaxNode node, ScriptScope scope) {
    var argument = node.child("argument");
    return switch (node.child("operator").map(SyntaxNode::text).orElse("")) {
      case "!", "delete" -> Meaning.value(BOOLEAN);
      case "typeof" -> Meaning.value(STRING);
      case "+" -> Meaning.value(NUMBER);
      case "-" -> meanings.of(argument, scope);
      default -> NEVER;
    };
  }
}
