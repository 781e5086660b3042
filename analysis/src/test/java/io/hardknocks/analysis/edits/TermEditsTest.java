package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How small an edit of an expression is told. */
class TermEditsTest {
  private static List<String> facts(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error);
  }

  private static String first(String failing, String fixed, String error) {
    return facts(failing, fixed, error).getFirst();
  }

  @Test
  void anotherSignBeforeTheSameValueIsAnotherOperator() {
    assertThat(facts("left = rows[-seen]", "left = rows[~seen]", ""))
        .startsWith("change_operator: - -> ~", "change_operator: -seen -> ~seen");
    assertThat(first("if ~done:\n    go()", "if not done:\n    go()", ""))
        .isEqualTo("change_operator: ~ -> not");
  }

  @Test
  void aNegativeNumberIsALiteral() {
    assertThat(first("s = xs.sum(axis=-1)", "s = xs.sum(axis=1)", ""))
        .isEqualTo("change_literal: -1 -> 1");
    assertThat(facts("cut(x, bins=[0, 8, 16])", "cut(x, bins=[-1, 8, 20])", ""))
        .startsWith("change_literal: [0, 8, 16] -> [-1, 8, 20]")
        .contains("change_literal: 0 -> -1");
  }

  @Test
  void aListOfLiteralsInAnotherListIsAnotherLiteral() {
    assertThat(facts("probe = [4, 7]", "probe = [[4, 7]]", "ValueError: Expected 2D array"))
        .startsWith("change_literal: [4, 7] -> [[4, 7]]")
        .contains("type_conversion: [4, 7] -> [[4, 7]]");
  }

  @Test
  void anEntryThatIsGoneGoesByItsKey() {
    assertThat(facts("make({'a': 1, 'hue': pick(2)})", "make({'a': 1})", ""))
        .contains("remove_argument: 'hue' -> ", "remove_argument: 'hue': pick(2) -> ");
  }

  @Test
  void whatIsCalledIsNoArgument() {
    assertThat(first("t = self.glue(xs)", "t = ' '.join(xs)", ""))
        .isEqualTo("replace_call: self.glue -> ' '.join");
  }

  @Test
  void whatAFunctionWithoutANameTakesIsToldApartFromWhatItGives() {
    assertThat(first("s = sort(xs, key=lambda a, b: b)", "s = sort(xs, key=lambda p: p[1])", ""))
        .isEqualTo("change_argument: a, b -> p");
    assertThat(facts("on('x', lambda e: go(e))", "on('x', lambda e, *more: go(e))", ""))
        .startsWith("add_argument:  -> *more")
        .contains("change_argument: e -> e, *more");
    assertThat(first("back = lambda: go(1)", "back = lambda x: go(1)", ""))
        .isEqualTo("add_argument:  -> x");
  }

  @Test
  void soItIsInJavaScriptAndInCodeThatDoesNotParse() {
    assertThat(Told.edits("javascript", "a.each((e) => go(e));", "a.each((_, e) => go(e));", ""))
        .contains("add_argument:  -> _", "change_argument: e -> _, e");
    var failing = "{\n\"text\": lambda act: (\n    f\"{act['x']}\"\n    ...\n)";
    var fixed = "{\n\"text\": lambda call, now: (\n    f\"{call.get('x')}\"\n    ...\n)";
    assertThat(first(failing, fixed, "")).isEqualTo("change_argument: act -> call, now");
  }

  @Test
  void whatIsWhereAConditionHoldsIsToldTooWithoutTheCondition() {
    assertThat(
            first(
                "m = one.meta or {}",
                "m = one.data.get('meta', {}) if one.data else {}",
                "AttributeError: 'Order' object has no attribute 'meta'"))
        .isEqualTo("replace_call: one.meta -> one.data.get('meta', {})");
  }

  @Test
  void aBoundThatIsMadeAnIntegerIsAConversion() {
    assertThat(first("top = rows[:n * 0.8]", "top = rows[:int(n * 0.8)]", ""))
        .isEqualTo("type_conversion: n * 0.8 -> int(n * 0.8)");
  }
}
