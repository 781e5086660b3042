package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A value that a call takes in another form is another argument, or the same one converted. */
class HandedValueTest {
  private static List<String> facts(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error);
  }

  @Test
  void aValueOnAnotherDeviceHasTheSameType() {
    assertThat(facts("show(net)", "show(net.cuda())", ""))
        .startsWith("change_argument: net -> net.cuda()")
        .contains("type_conversion: net -> net.cuda()");
    assertThat(facts("show(net)", "show(net.to(device))", ""))
        .startsWith("change_argument: net -> net.to(device)");
    assertThat(facts("show(net)", "show(net.to(torch.float32))", ""))
        .startsWith("type_conversion: net -> net.to(torch.float32)");
  }

  @Test
  void theOnlyElementOfAListIsConvertedWhereOneIsAskedFor() {
    assertThat(facts("shake(0.5)", "shake([0.5])", "TypeError: 'float' object is not iterable"))
        .containsExactly("change_argument: 0.5 -> [0.5]", "type_conversion: 0.5 -> [0.5]");
    assertThat(facts("mail(to)", "mail([to])", "TypeError: \"to\" must be a list or tuple"))
        .containsExactly("type_conversion: to -> [to]", "change_argument: to -> [to]");
    assertThat(facts("fit(text)", "fit([text])", "ValueError: Iterable over texts expected"))
        .startsWith("type_conversion: text -> [text]");
  }

  @Test
  void anAttributeThatIsNoLongerHandedOverIsAnotherArgument() {
    assertThat(facts("repeat(z.values, 3)", "repeat(z, 3)", ""))
        .containsExactly("change_argument: z.values -> z", "type_conversion: z.values -> z");
    assertThat(facts("repeat(z, 3)", "repeat(z.values, 3)", ""))
        .startsWith("type_conversion: z -> z.values");
  }

  @Test
  void aResultThatHadANameIsAnotherArgumentWhereTheErrorSpeaksOfWhatTookIt() {
    var error = "ValueError: `shop.add_cake` takes the name of a recipe";
    assertThat(facts("shop.add_cake(shop.bake('rye'))", "shop.add_cake('rye')", error))
        .startsWith("change_argument: shop.bake('rye') -> 'rye'");
    assertThat(facts("loaf = shop.bake('rye')\nshop.add_cake(loaf)", "shop.add_cake('rye')", error))
        .startsWith("change_argument: shop.bake('rye') -> 'rye'");
  }
}
