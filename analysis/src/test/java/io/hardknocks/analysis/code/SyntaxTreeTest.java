package io.hardknocks.analysis.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class SyntaxTreeTest {
  private static SyntaxTree python(String source) {
    return SyntaxTree.parse(Grammar.PYTHON, source).orElseThrow();
  }

  @Test
  void rangesAreCharactersAlsoAfterTextOutsideOfAscii() {
    var tree = python("naïve = '😀 日本'\nresult = compute(naïve)\n");
    var calls = new ArrayList<String>();
    tree.root()
        .walk(
            node -> {
              if (node.is("call")) calls.add(node.text() + " on line " + tree.line(node));
            });
    assertThat(calls).containsExactly("compute(naïve) on line 2");
  }

  @Test
  void fieldsNameTheRolesOfChildren() {
    var call = python("f(1)").root().namedChildren().getFirst().namedChildren().getFirst();
    assertThat(call.child("function").map(SyntaxNode::text)).contains("f");
    assertThat(call.child("arguments").map(SyntaxNode::text)).contains("(1)");
    assertThat(call.child("body")).isEmpty();
  }

  @Test
  void brokenCodeHasATreeThatSaysSo() {
    assertThat(python("def f(:\n  return )").hasErrors()).isTrue();
    assertThat(python("def f():\n  return 1").hasErrors()).isFalse();
  }

  @Test
  void thousandsOfBracketsDoNotOverflowTheStack() {
    var tree = python("(".repeat(20_000) + "1" + ")".repeat(20_000));
    assertThat(tree.root().end()).isEqualTo(40_001);
  }

  @Test
  void textOverTheBoundIsNotParsed() {
    assertThat(SyntaxTree.parse(Grammar.PYTHON, "x".repeat(SyntaxTree.LONGEST + 1))).isEmpty();
  }

  @Test
  void everyGrammarParsesItsLanguage() {
    for (var code : new String[] {"const x = f(1);", "let y = a => a + 1"}) {
      assertThat(SyntaxTree.parse(Grammar.JAVASCRIPT, code).orElseThrow().hasErrors()).isFalse();
      assertThat(SyntaxTree.parse(Grammar.TYPESCRIPT, code).orElseThrow().hasErrors()).isFalse();
    }
    var typed = SyntaxTree.parse(Grammar.TYPESCRIPT, "const x: number = 1;").orElseThrow();
    assertThat(typed.hasErrors()).isFalse();
  }

  @Test
  void linesAreCountedFromOne() {
    var tree = python("a\n\nb");
    assertThat(tree.line(0)).isEqualTo(1);
    assertThat(tree.line(2)).isEqualTo(2);
    assertThat(tree.line(3)).isEqualTo(3);
  }
}
