package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of edits that are alike, that which the error shows; and what took the place of an import. */
class LikelierPlaceTest {
  private static List<String> facts(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error);
  }

  @Test
  void anImportHasThePlaceOfTheOneWhoseMembersItHas() {
    var failing = "import os\nfrom kit import losses\nv = losses.squared(a, b)";
    var fixed =
        "import os\nimport sys\nfrom kit import scores\nfrom kit import Layer\n"
            + "v = 3 * scores.squared(a, b)";
    assertThat(facts(failing, fixed, "ImportError: cannot import name 'losses' from 'kit'"))
        .startsWith("replace_import: kit.losses -> kit.scores");
  }

  @Test
  void theFirstOfSeveralEqualEditsComesFirstWhateverStandsBesideTheFailingLine() {
    var failing = "a = kit.array(rows)\nb = kit.array(cols)\nout = net(a, b)";
    var fixed =
        "a = kit.array(rows).astype(kit.f4)\nb = kit.array(cols).astype(kit.f4)\nout = net(a, b)";
    var error =
        """
        <ipython-input-2-17a> in <module>
              2 b = kit.array(cols)
        ----> 3 out = net(a, b)
        RuntimeError: expected scalar type Float but found Double""";
    assertThat(facts(failing, fixed, error))
        .startsWith("type_conversion: kit.array(rows) -> kit.array(rows).astype(kit.f4)");
  }

  @Test
  void theValueThatAnErrorShowsIsTheOneToChange() {
    var failing = "m.fit(x, y)\nm.predict([1, 2])";
    var fixed = "m.fit(x.reshape(-1, 1), y)\nm.predict([[1, 2]])";
    var error = "ValueError: Expected 2D array, got 1D array instead:\narray=[%s].\nReshape it";
    assertThat(facts(failing, fixed, error.formatted("1. 2.")))
        .startsWith("change_argument: [1, 2] -> [[1, 2]]");
    assertThat(facts(failing, fixed, error.formatted("4. 5. 6.")))
        .startsWith("change_argument: x -> x.reshape(-1, 1)");
  }

  @Test
  void theAxisThatIsOutOfBoundsIsThatOfTheArgument() {
    var failing = "a = zeros((3, 4))\nb = a[:2]\ns = a.sum(axis=2)";
    var fixed = "a = zeros((3, 5))\nb = a[:3]\ns = a.sum(axis=1)";
    assertThat(facts(failing, fixed, "AxisError: axis 2 is out of bounds for array of dimension 2"))
        .startsWith("change_literal: axis=2 -> axis=1", "change_literal: 2 -> 1");
  }
}
