package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The same thing, reached or run in another form. */
class OtherFormTest {
  private static List<String> facts(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error);
  }

  @Test
  void aNameThatIsReachedThroughItsModuleNowIsNotRenamed() {
    var failing = "from shapes.round import disc as make_disc\nx = make_disc(3)";
    var fixed = "from shapes import round\nx = round.disc(3)";
    var error = "ImportError: cannot import name 'disc' from 'shapes.round'";

    assertThat(facts(failing, fixed, error))
        .containsExactly("replace_import: shapes.round.disc -> shapes.round");
  }

  @Test
  void aDecoratorIsReplacedByTheContextInWhichItsFunctionRunsNow() {
    var failing =
        """
        def start(shop):
            @shop.at_first_guest
            def fill_shelves():
                store.fill()

            store.open(shop)
            shop.greet()
            shop.ring()
        """;
    var fixed =
        """
        def start(shop):
            store.open(shop)
            shop.greet()
            with shop.hours():
                store.fill()
            shop.ring()
        """;
    var error = "AttributeError: 'Shop' object has no attribute 'at_first_guest'";

    assertThat(facts(failing, fixed, error))
        .containsExactly("replace_call: shop.at_first_guest -> shop.hours");
  }

  @Test
  void anAttributeThatIsAnIndexNowIsNoArgument() {
    var told =
        facts(
            "x = sheet['a'].cells.round(2)",
            "x = sheet['a'][:].round(2)",
            "AttributeError: 'Sheet' object has no attribute 'cells'");

    assertThat(told)
        .startsWith("rename_attribute: cells -> [:]")
        .contains("replace_call: sheet['a'].cells.round(2) -> sheet['a'][:].round(2)");
  }

  @Test
  void aFunctionIsToldAsTheScriptWritesItsModule() {
    var failing = "import shapes.round as rd\nx = rd.kit.disc(a, b)";
    var fixed = "import shapes.round as rd\nx = rd.kit.ring(a, b, width=None)[0]";
    assertThat(facts(failing, fixed, "ValueError: flat").getFirst())
        .startsWith("replace_call: rd.kit.disc -> ");
  }
}
