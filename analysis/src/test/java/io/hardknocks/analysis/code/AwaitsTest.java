package io.hardknocks.analysis.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AwaitsTest {
  private static List<Integer> refused(String script) {
    var tree = SyntaxTree.parse(Grammar.JAVASCRIPT, script).orElseThrow();
    return Refused.in(tree, false).stream().map(tree::line).toList();
  }

  @Test
  void onlyAnAsynchronousFunctionAwaits() {
    assertThat(refused("async function f() { await g(); }\n")).isEmpty();
    assertThat(refused("const f = async () => { for await (const a of b) g(a); };\n")).isEmpty();
    assertThat(refused("function f() {\n  await g();\n}\n")).containsExactly(2);
    assertThat(refused("async function f() {\n  h.map(x => await x);\n}\n")).containsExactly(2);
    assertThat(refused("class A { m() { for await (const a of b) g(a); } }\n")).containsExactly(1);
    assertThat(refused("async function f(a = await g) {}\n")).containsExactly(1);
  }

  @Test
  void theTopOfAModuleAwaitsAndThatOfAFileThatRequiresDoesNot() {
    assertThat(refused("import a from 'a';\nawait a();\n")).isEmpty();
    assertThat(refused("await a();\n")).isEmpty();
    assertThat(refused("const fs = require('fs');\nawait fs.promises.stat('.');\n"))
        .containsExactly(2);
  }

  @Test
  void aFunctionMayHaveThisName() {
    assertThat(refused("function f(await) { return await (1); }\n")).isEmpty();
    assertThat(refused("export function f() { return await (1); }\n")).containsExactly(1);
  }

  @Test
  void pythonRefusesAnArgumentThatIsGivenTwice() {
    var tree = SyntaxTree.parse(Grammar.PYTHON, "f(a=1, b=2)\ng(a=1, a=2)\n").orElseThrow();
    assertThat(Refused.in(tree, false)).singleElement().extracting(tree::line).isEqualTo(2);
  }
}
