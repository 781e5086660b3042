package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls whose work another statement does now. */
class MovedCallTest {
  private static List<String> facts(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error);
  }

  @Test
  void aCallThatWentOutOfAFunctionIsComparedWithTheOneInItsPlace() {
    var failing =
        """
        def start():
            store = Store()
            build(store)
            return store


        def build(store):
            if not ready():
                tables.create(store=store)
        """;
    var fixed =
        """
        def start():
            store = Store()
            with store.session():
                tables.create()
            return store
        """;
    var told =
        facts(failing, fixed, "TypeError: create() got an unexpected keyword argument 'store'");

    assertThat(told.getFirst()).isEqualTo("remove_argument: store -> ");
    assertThat(told).contains("replace_call: build(store) -> tables.create()");
  }

  @Test
  void aValueThatAnotherMethodTakesNowReplacesTheOneThatSetIt() {
    var error = "AttributeError: 'Game' object has no attribute 'dice'";

    assertThat(facts("game.dice(6)\nx = game.start()", "x = game.start(dice=6)", error).getFirst())
        .isEqualTo("replace_call: game.dice -> game.start(dice=6)");
    assertThat(
            facts(
                    "axis.set_title('Sum')\naxis.plot(x)",
                    "axis.plot(x, title='Sum')",
                    "AttributeError: 'Axis' object has no attribute 'set_title'")
                .getFirst())
        .isEqualTo("replace_call: axis.set_title -> axis.plot(x, title='Sum')");
  }

  @Test
  void aValueThatTheOtherCallHadBeforeIsNotMoved() {
    assertThat(facts("game.dice(6)\nx = game.start(dice=6)", "x = game.start(dice=6)", ""))
        .containsExactly("other: game.dice(6) -> ");
  }
}
