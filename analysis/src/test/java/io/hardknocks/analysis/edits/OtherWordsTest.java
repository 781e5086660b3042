package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Edits that are told in other words too. */
class OtherWordsTest {
  @Test
  void anotherConstantIsAlsoAnotherArgument() {
    assertThat(
            facts(
                "import tensorflow as tf\nx = tf.constant(r, tf.float64)",
                "import tensorflow as tf\nx = tf.constant(r, tf.float32)"))
        .contains("change_argument: tf.float64 -> tf.float32");
  }

  @Test
  void anAttemptIsToldWithWhatItCatches() {
    assertThat(facts("x = rates['a']", "try:\n    x = rates['a']\nexcept KeyError:\n    x = 0"))
        .contains("guard_condition: x = rates['a'] -> try: ... except KeyError:");
  }

  @Test
  void aNameIsAlsoToldAsTheScriptSpellsIt() {
    assertThat(facts("x = y.astype(numpy.float)", "x = y.astype(float)"))
        .contains("rename_attribute: np.float -> float", "rename_attribute: numpy.float -> float");
  }

  @Test
  void aValueThatIsMadeBeforeIsToldInItsPlaceAndByItsName() {
    var told =
        facts(
            "table = pd.concat(row, ignore_index=True)",
            "line = pd.DataFrame([row])\ntable = pd.concat([table, line], ignore_index=True)");
    assertThat(told)
        .contains(
            "change_argument: row -> [table, pd.DataFrame([row])]",
            "change_argument: row -> [table, line]");
  }

  @Test
  void anotherModuleIsToldByTheNamesOfTheScripts() {
    var imports = "import chart as ch\nimport chart.plot as plot\n";
    assertThat(
            facts(imports + "map = ch.shades.find('warm')", imports + "map = plot.find('warm')")
                .getFirst())
        .isEqualTo("rename_function: ch.shades.find -> plot.find");
  }

  @Test
  void aMemberOfAnotherModuleIsAlsoToldByItsOwner() {
    var failing = "import pandas as pd\nx = pd.datetime.now()";
    var fixed = "from datetime import datetime\nx = datetime.now()";
    assertThat(facts(failing, fixed))
        .contains("rename_attribute: pandas.datetime -> datetime.datetime");
  }

  @Test
  void aShortNameIsAlsoToldWithWhatItIsGiven() {
    assertThat(facts("best = min(best, x)", "best = max(best, x)"))
        .containsExactly(
            "rename_function: min -> max", "replace_call: min(best, x) -> max(best, x)");
  }

  @Test
  void anotherOperatorWithAnotherValueIsAlsoToldAlone() {
    assertThat(facts("if c == ' ':\n    n += 1", "if c in ' -':\n    n += 1"))
        .contains("guard_condition: c == ' ' -> c in ' -'", "change_operator: == -> in");
  }

  @Test
  void aValueThatIsNoLongerMadeBeforeIsToldInItsPlaceAndByItsName() {
    assertThat(facts("data = Matrix(x, y)\nmodel.fit(data)", "model.fit(x, y)"))
        .contains("change_argument: Matrix(x, y) -> x, y", "change_argument: data -> x, y");
  }

  private static List<String> facts(String failing, String fixed) {
    return Told.edits("python", failing, fixed, "");
  }
}
