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

  private static List<String> facts(String failing, String fixed) {
    return new EditMiner()
        .mine(new Change("python", failing, fixed, "")).stream()
            .map(e -> e.strategy().wire() + ": " + e.from() + " -> " + e.to())
            .toList();
  }
}
