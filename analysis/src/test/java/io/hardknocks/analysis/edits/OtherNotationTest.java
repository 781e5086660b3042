package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers and texts that are written otherwise and are the same. */
class OtherNotationTest {
  private static List<String> facts(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error);
  }

  @Test
  void numbersInAnotherNotationAreNoChange() {
    assertThat(
            facts(
                "a = 30. * b + .25\nc = 2E3 + 0XAB + 1_500\nd = [1., -.5]",
                "a = 30.0 * b + 0.25\nc = 2e3 + 0xab + 1500\nd = [1.0, -0.50]",
                "ValueError: bad"))
        .isEmpty();
  }

  @Test
  void aWholeNumberIsNotOneWithAPoint() {
    assertThat(facts("lay(rows=4.)", "lay(rows=4)", "TypeError: 'float' object")).isNotEmpty();
  }

  @Test
  void textsInOtherQuotesOrWithAPrefixThatSaysNothingAreNoChange() {
    assertThat(
            facts(
                "say(u'plain')\nsay('it\\'s')\nsay('a \"b\" c')",
                "say(\"plain\")\nsay(\"it's\")\nsay(\"a \\\"b\\\" c\")",
                "ValueError: bad"))
        .isEmpty();
  }

  @Test
  void theVersionInACommandIsNoNumber() {
    assertThat(facts("!pip install lamp==1.20", "!pip install lamp==1.2", "ImportError: lamp"))
        .isNotEmpty();
  }

  @Test
  void aLongNumberOfPythonTwoIsOnlyTheFixOfWhatCannotBeRead() {
    var failing = "a = 5L\nlay(a, old=1)";
    var fixed = "a = 5\nlay(a)";
    assertThat(facts(failing, fixed, "TypeError: lay() got an unexpected keyword argument 'old'"))
        .noneMatch(edit -> edit.contains("5L"));
    assertThat(facts(failing, fixed, "    a = 5L\nSyntaxError: invalid decimal literal"))
        .startsWith("change_literal: 5L -> 5");
  }

  @Test
  void aValueThatGotANameIsFoundInAnotherNotation() {
    assertThat(
            facts(
                "k = shapes.Oval(m, w[0], w[1], 90. + turn, fill=c)",
                "k = shapes.Oval(m, w[0], w[1], turn=90.0 + turn, fill=c)",
                "TypeError: __init__() takes 4 positional arguments but 5 were given"))
        .startsWith("change_argument: 90. + turn -> turn=90.0 + turn");
  }

  @Test
  void anotherNotationInJavaScriptIsNoChange() {
    assertThat(Told.edits("javascript", "x = .5 + 0XF;", "x = 0.5 + 0xf;", "TypeError: no"))
        .isEmpty();
  }
}
