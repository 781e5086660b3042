package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Arguments that are called otherwise, and the functions and classes around them. */
class OtherParameterTest {
  private static List<String> facts(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error);
  }

  @Test
  void anArgumentThatTheErrorMissesComesBeforeTheNameOfTheClassThatMissesIt() {
    var failing = "from nets import OldDense\nlayer = OldDense(n_neurons=12, act='relu')";
    var fixed = "from nets import Dense\nlayer = Dense(units=12, act='relu')";
    var error = "TypeError: Dense.__init__() missing 1 required positional argument: 'units'";
    assertThat(facts(failing, fixed, error)).startsWith("change_argument: n_neurons -> units");
    var gone = "ImportError: cannot import name 'OldDense' from 'nets'";
    assertThat(facts(failing, fixed, gone))
        .startsWith("replace_import: nets.OldDense -> nets.Dense");
  }

  @Test
  void anErrorWithBothNamesOfAnArgumentMeansThatOne() {
    var failing = "import opt\no = opt.AdamRule(lr=0.1)";
    var fixed = "import opt\no = opt.Adam(learning_rate=0.1)";
    var error = "ValueError: Argument `lr` is no longer supported, use `learning_rate`";
    assertThat(facts(failing, fixed, error)).startsWith("change_argument: lr -> learning_rate");
    assertThat(facts(failing, fixed, "AttributeError: module 'opt' has no attribute 'AdamRule'"))
        .startsWith("replace_call: opt.AdamRule -> opt.Adam(learning_rate=0.1)")
        .contains("rename_function: AdamRule -> Adam");
  }

  @Test
  void anArgumentThatWasSplitHasTheFirstOfItsNewNames() {
    var failing = "import kit\nm = kit.Mill(parts=3, decay=.1)";
    var fixed = "import kit\nm = kit.Mill(parts=3, start='a', decay_in=0.2, decay_out=0.3)";
    var error = "TypeError: Mill.__init__() got an unexpected keyword argument 'decay'";
    assertThat(facts(failing, fixed, error))
        .startsWith("change_argument: decay -> decay_in", "change_argument: decay -> decay_out")
        .contains("add_argument: decay_out -> decay_out=0.3");
    var other = "import kit\nm = kit.Mill(parts=3, start='a', rounds=4)";
    assertThat(facts(failing, other, error)).startsWith("remove_argument: decay -> ");
  }

  @Test
  void aClassOfTheSameModuleThatMakesAVariableElsewhereIsItsOtherName() {
    var loop = "for q in rows(m):\n    show(q, 1)\n    keep(q, 2)\n    drop(q, 3)\n";
    var failing = "import models\nm = models.Chain(n=5)\nm.fit(x)\n" + loop;
    var fixed =
        "import models\ndef all(m):\n  "
            + loop.replace("\n", "\n  ").strip()
            + "\n\nm = models.GaussChain(states=5).fit(x)\nall(m)\n";
    assertThat(facts(failing, fixed, "AttributeError: module 'models' has no attribute 'Chain'"))
        .startsWith("replace_call: models.Chain -> models.GaussChain(states=5).fit(x)")
        .contains("rename_function: Chain -> GaussChain");
  }

  @Test
  void otherValuesUnderTheNamesOfTheirParametersAreOneEdit() {
    var failing = "guess = net(x)\nmark = see(x)\nloss = kit.mix(guess, mark)";
    var fixed = "out = layer(x, 2)\nM = see(x)\nloss = kit.mix(scores=out, classes=M)";
    assertThat(facts(failing, fixed, "ValueError: Only call `mix` with named arguments"))
        .startsWith("change_argument: guess, mark -> scores=out, classes=M");
  }

  @Test
  void aComputedNameInThePlaceOfATextIsToldByItself() {
    var failing = "import os\nf = open('runs/log.txt', 'w')";
    var fixed =
        "import os\nhere = os.getcwd()\nspot = os.path.join(here, 'log.txt')\nf = open(spot, 'w')";
    assertThat(facts(failing, fixed, "FileNotFoundError: 'runs/log.txt'"))
        .startsWith("change_literal: 'runs/log.txt' -> spot");
    var plain = "spot = 'log.txt'\nf = open(spot, 'w')";
    assertThat(facts("f = open('runs/log.txt', 'w')", plain, ""))
        .startsWith("change_literal: 'runs/log.txt' -> 'log.txt'");
  }
}
