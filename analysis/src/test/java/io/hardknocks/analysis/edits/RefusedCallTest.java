package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the message of an error says of the call that failed. */
class RefusedCallTest {
  private static List<String> facts(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error);
  }

  @Test
  void aRefusedValueThatGetsItsNameIsTheFix() {
    assertThat(
            facts(
                "shelf.draw(books, 0.25)",
                "shelf.draw(books, side='left', depth=0.25)",
                "ValueError: 0.25 is not a valid value for side; supported values are 'left', 'right'"))
        .startsWith("change_argument: 0.25 -> depth=0.25");
  }

  @Test
  void theFirstRefusedArgumentComesFirst() {
    assertThat(
            facts(
                "k = Kiln(heat=[a, b], out=c)",
                "k = Kiln([a, b], c)",
                "ValueError: Unrecognized keyword arguments passed to Kiln: {'heat': [1], 'out': 2}"))
        .startsWith("change_argument: heat=[a, b] -> [a, b]");
  }

  @Test
  void anArgumentThatIsNoLongerTakenComesBeforeACallOfItsResult() {
    assertThat(
            facts(
                "t = read_table('t.csv', thin=True)",
                "t = read_table('t.csv').thin('rows')",
                "TypeError: read_table() got an unexpected keyword argument 'thin'"))
        .startsWith("remove_argument: thin -> ");
  }

  @Test
  void anotherFunctionInsteadOfOneThatRefusesAnArgumentIsTheFix() {
    assertThat(
            facts(
                    "paint(lamp, shade)\ncost = price(lamp, net=False)",
                    "paint(lamp, hue)\ncost = net_price(lamp)",
                    "TypeError: got an unexpected keyword argument 'net'")
                .getFirst())
        .contains("price");
  }

  @Test
  void tooManyValuesAreFewerWhereOneHasAName() {
    assertThat(
            facts(
                "t.cut('a', 1).cut('b', 1)",
                "t = tables.load().cut(['a', 'b'], side=1)",
                "    t.cut('a', 1).cut('b', 1)\nTypeError: cut() takes from 1 to 2 positional arguments but 3 were given"))
        .startsWith("change_argument: 1 -> side=1");
  }

  @Test
  void theCallThatTheErrorNamesIsTheOneThatFailed() {
    assertThat(
            facts(
                "count = data['n']\nbar(\"Kind\", data=rows)",
                "count = data.get('n')\nbar(x=\"Kind\", data=rows)",
                "TypeError: bar() got multiple values for argument 'data'"))
        .startsWith("change_argument: \"Kind\" -> x=\"Kind\"");
  }

  @Test
  void theConditionUnderWhichItIsRaisedIsTheFix() {
    var before = "def pick(birds):\n  n = len(birds)\n  last = n - 1\n  return birds[last]";
    var after =
        """
        def pick(birds):
          n = size(birds)
          if n <= 0:
            raise ValueError('no birds')
          last = n - 1
          return birds[last]""";
    assertThat(facts(before, after, "AssertionError: ValueError not raised by pick").getFirst())
        .isEqualTo("guard_condition: last = n - 1 -> if n <= 0:");
  }

  @Test
  void aTypeThatIsNotWantedSpeaksForNoConversionToIt() {
    assertThat(
            facts(
                "name = tag\nsend(body)",
                "name = tag.astype(str)\nsend(body.encode())",
                "TypeError: a bytes-like object is required, not 'str'"))
        .startsWith("type_conversion: body -> body.encode()");
  }

  @Test
  void anIndexThatIsTooLargeIsMendedByASmallerOne() {
    var error = "IndexError: list index out of range";
    assertThat(facts("tidy(a)\nscan(n)", "tidy(b)\nscan(n - 1)", error))
        .startsWith("change_argument: n -> n - 1");
    assertThat(facts("tidy(a)\nwhile i <= n:\n  go(i)", "tidy(b)\nwhile i < n:\n  go(i)", error))
        .startsWith("change_operator: <= -> <");
  }

  @Test
  void whatElseCameFromAModuleIsWhatTheGoneNameBecame() {
    assertThat(
            facts(
                "import zlib\nfrom lab.kits import load_stones\nd = load_stones()",
                "import json\nfrom lab.kits import fetch_minerals\nd = fetch_minerals()",
                "ImportError: load_stones has been removed"))
        .startsWith("replace_import: lab.kits.load_stones -> lab.kits.fetch_minerals");
  }
}
