package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The edit that an error asks for comes before others that came with it. */
class AskedEditTest {
  private static List<String> facts(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error);
  }

  @Test
  void namesForAllArgumentsAreOneEdit() {
    var failing = "loss = kit.mix(guess, truth)";
    var fixed = "loss = kit.mix(scores=guess, classes=truth)";
    var both = "change_argument: guess, truth -> scores=guess, classes=truth";
    assertThat(facts(failing, fixed, "ValueError: Only call `mix` with named arguments"))
        .startsWith(both);
    assertThat(facts(failing, fixed, ""))
        .startsWith(both)
        .contains("change_argument: guess -> scores=guess");
    assertThat(
            facts(
                "loss = kit.mix(g, t)",
                "loss = kit.mix(g=g, t=t)",
                "TypeError: mix() takes 0 positional arguments but 2 were given"))
        .startsWith("change_argument: g, t -> g=g, t=t");
  }

  @Test
  void anArgumentThatIsGivenTwiceIsTheOneThatGotItsName() {
    var failing = "pick = ui.single(name='p', start={'a': 1}, bind=menu)\npage.add_old(pick)";
    var fixed = "pick = ui.point(name='p', value={'a': 1}, bind=menu)\npage.add_new(pick)";
    assertThat(
            facts(
                failing,
                fixed,
                "TypeError: Parameter() got multiple values for keyword argument 'value'"))
        .startsWith("change_argument: start -> value")
        .contains("replace_call: ui.single -> ui.point", "rename_function: add_old -> add_new");
    assertThat(facts(failing, fixed, "")).startsWith("replace_call: ui.single -> ui.point");
  }

  @Test
  void theTypeOfNumbersIsRatherThatOfWhatWasRead() {
    var failing = "cost = measure(net(rows), marks)";
    var fixed = "cost = measure(net(rows).float(), marks.float())";
    assertThat(facts(failing, fixed, "RuntimeError: Found dtype Long but expected Float"))
        .startsWith("type_conversion: marks -> marks.float()");
    assertThat(facts(failing, fixed, ""))
        .startsWith("type_conversion: net(rows) -> net(rows).float()");
  }

  @Test
  void theIndexThatIsOutOfBoundsIsTheLiteralAlone() {
    var failing = "first = batch[1, 0:1, :]";
    var fixed = "first = batch[0, 0:1, :]";
    var error = "IndexError: index 1 is out of bounds for dimension 0 with size 1";
    assertThat(facts(failing, fixed, error)).startsWith("change_literal: 1 -> 0");
    assertThat(facts(failing, fixed, ""))
        .startsWith("change_argument: batch[1, 0:1, :] -> batch[0, 0:1, :]");
  }

  @Test
  void fewerPartsAreTheFixWhereThereAreTooMany() {
    var failing = "set_threads(4) if slow else None\nrows, size = load_all()";
    var fixed = "if slow:\n    set_threads(4)\nrows, size = load_all()[:2]";
    var error =
        """
        Traceback (most recent call last):
          File "go.py", line 2, in <module>
            rows, size = load_all()
        ValueError: too many values to unpack (expected 2)
        """;
    assertThat(facts(failing, fixed, error))
        .startsWith("replace_call: load_all() -> load_all()[:2]");
  }

  @Test
  void ofTwoLikelyEditsTheFirstLineComesFirst() {
    assertThat(
            facts(
                "count.inc(word)\nrank.inc(word, n)",
                "count[word] += 1\nrank[word] += n",
                "AttributeError: 'Tally' object has no attribute 'inc'"))
        .startsWith("replace_call: count.inc(word) -> count[word] += 1");
  }
}
