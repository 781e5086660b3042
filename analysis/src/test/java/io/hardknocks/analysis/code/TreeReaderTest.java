package io.hardknocks.analysis.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TreeReaderTest {
  private static final List<String> TEXTS =
      List.of(
          "",
          "def f(a, *b, c: int = 1, **d) -> str:\n    return f'{a!r} é 𝄞' if b else None\n",
          "import os.path as p\nfrom m import (a, b as c)\nprint 'old', x not in y\n",
          "match x:\n  case [1, *rest] if rest:\n    del x[0], y\n  case _:\n    pass",
          "def f(:\n  x = = 3\n)]}",
          "import a, {b as c} from 'm';\nconst f = async (x) => await x?.y[`t${1}`];\n",
          "class A extends B { #p = 1; get q() { return <a href='x'>{y}</a>; } }\n",
          "interface P<T> { readonly a?: T; }\nlet x: P<number>[] = [] as any; if (",
          "x = " + "(".repeat(400) + "1" + ")".repeat(400));

  @Test
  void bothWaysOfReadingATreeGiveTheSame() {
    for (var grammar : Grammar.values()) {
      for (var text : TEXTS) {
        assertThat(outline(TreeReader.read(grammar, text)))
            .as("%s of %s", grammar, text)
            .isNotEmpty()
            .isEqualTo(outline(TreeReader.bound(grammar, text)));
      }
    }
  }

  private static List<String> outline(Optional<SyntaxNode> root) {
    var lines = new ArrayList<String>();
    root.orElseThrow()
        .walk(n -> lines.add(n + " " + n.field() + " " + n.named() + " " + n.missing()));
    return lines;
  }
}
