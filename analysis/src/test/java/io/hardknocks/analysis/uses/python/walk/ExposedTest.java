package io.hardknocks.analysis.uses.python.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.code.Grammar;
import io.hardknocks.analysis.code.SyntaxNode;
import io.hardknocks.analysis.code.SyntaxTree;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExposedTest {
  @Test
  void namesThatATurnReadsFirst() {
    assertThat(
            exposed(
                """
                for row in rows:
                    size = len(row)
                    total = total + size
                """))
        .containsExactlyInAnyOrder("rows", "len", "total");
  }

  @Test
  void whatOnlySomeWaysAssignMayBeOfTheTurnBefore() {
    assertThat(
            exposed(
                """
                while True:
                    if ready:
                        found = 1
                    else:
                        found = 2
                        other = 3
                    use(found, other)
                """))
        .containsExactlyInAnyOrder("ready", "use", "other");
  }

  @Test
  void aWayThatLeavesTheTurnNeedNotAssign() {
    assertThat(
            exposed(
                """
                for text in texts:
                    try:
                        number = float(text)
                    except ValueError:
                        continue
                    use(number)
                """))
        .containsExactlyInAnyOrder("texts", "float", "ValueError", "use");
  }

  @Test
  void aTryThatFailedMayHaveAssignedNothing() {
    assertThat(
            exposed(
                """
                for text in texts:
                    try:
                        number = float(text)
                    except ValueError:
                        pass
                    use(number)
                """))
        .contains("number");
  }

  @Test
  void aLoopInTheLoopMayHaveNoTurn() {
    assertThat(
            exposed(
                """
                for row in rows:
                    for cell in row:
                        last = cell
                    with opened(row) as file:
                        seen = file
                    use(last, seen)
                """))
        .containsExactlyInAnyOrder("rows", "opened", "use", "last");
  }

  @Test
  void whatAnObjectIsGivenIsReadOfIt() {
    assertThat(exposed("for key in keys:\n    table[key] = box.size = 1\n"))
        .containsExactlyInAnyOrder("keys", "table", "box");
  }

  private static Set<String> exposed(String script) {
    var root = SyntaxTree.parse(Grammar.PYTHON, script).orElseThrow().root();
    var loops = new ArrayList<SyntaxNode>();
    root.walk(
        node -> {
          if (node.is("for_statement") || node.is("while_statement")) loops.add(node);
        });
    return new Exposed().in(loops.getFirst());
  }
}
