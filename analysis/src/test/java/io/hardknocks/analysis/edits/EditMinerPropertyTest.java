package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Edit;
import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EditMinerPropertyTest {
  private final EditMiner miner = new EditMiner();

  @Property(tries = 300)
  void anyTextHasAnAnswerInOrder(
      @ForAll String failing, @ForAll String fixed, @ForAll String error) {
    var edits = miner.mine(new Change("python", failing, fixed, error));
    assertThat(edits).isSortedAccordingTo(Comparator.comparingDouble(Edit::relevance).reversed());
  }

  @Property(tries = 500)
  void codeLikeTextHasAnAnswer(
      @ForAll("code") String failing,
      @ForAll("code") String fixed,
      @ForAll("language") String language) {
    assertThat(miner.mine(new Change(language, failing, fixed, failing))).isNotNull();
  }

  @Property(tries = 200)
  void nothingChangedIsNoFact(@ForAll("code") String code, @ForAll("language") String language) {
    assertThat(miner.mine(new Change(language, code, code, "SyntaxError")))
        .allMatch(e -> e.from().isEmpty() && e.to().isEmpty());
  }

  @Property(tries = 200)
  void theSameInputHasTheSameAnswer(@ForAll("code") String failing, @ForAll("code") String fixed) {
    var change = new Change("python", failing, fixed, fixed);
    assertThat(miner.mine(change)).isEqualTo(new EditMiner().mine(change));
  }

  @Provide
  Arbitrary<String> code() {
    return Arbitraries.of(
            "if ",
            "x",
            "y",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ":",
            "\n",
            "\n    ",
            "=",
            "==",
            ".",
            ",",
            "'",
            "\"",
            "\"\"\"",
            "import a.b as c\n",
            "from a import (b, c)\n",
            "def f(",
            "lambda q:",
            "#",
            "\\",
            "\\\n",
            "@",
            "!pip install x==1\n",
            "%",
            "await ",
            "return ",
            "else:",
            "try:\n",
            "except E, e:\n",
            "*",
            "**k",
            "f'{x}'",
            "for x in y:\n",
            "1",
            "0.5",
            "print ",
            "not ",
            "and ",
            "None",
            "True",
            ";",
            "class A(B):\n",
            "elif x:\n",
            "with a as b:\n",
            "del x\n",
            "...",
            "->",
            ":=",
            "~",
            "\t",
            "\u00e9",
            "\ud83d\ude00")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> language() {
    return Arbitraries.of("python", "javascript", "typescript", "go", "");
  }
}
