package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that are given another type together, and functions that give another type. */
class SameConversionTest {
  private static List<String> facts(String failing, String fixed) {
    return Told.edits("python", failing, fixed, "");
  }

  @Test
  void operandsThatAreConvertedAlikeAreOneEdit() {
    assertThat(facts("cost = price * pieces", "cost = float(price) * float(pieces)"))
        .startsWith("type_conversion: price * pieces -> float(price) * float(pieces)")
        .contains(
            "type_conversion: price -> float(price)", "type_conversion: pieces -> float(pieces)");
    assertThat(facts("gap = truth - guess", "gap = truth.cpu() - guess.cpu()"))
        .startsWith("type_conversion: truth - guess -> truth.cpu() - guess.cpu()");
    assertThat(facts("cost = price * pieces", "cost = float(price) * int(pieces)"))
        .startsWith("type_conversion: price -> float(price)");
    assertThat(facts("gap = truth - guess", "gap = truth.cpu() - guess"))
        .startsWith("type_conversion: truth -> truth.cpu()");
  }

  @Test
  void argumentsThatAreConvertedAlikeAreListedTogetherToo() {
    assertThat(facts("s = score(truth, guess)", "s = score(list(truth), list(guess))"))
        .startsWith("type_conversion: truth -> list(truth)")
        .contains("type_conversion: truth, guess -> list(truth), list(guess)");
  }

  @Test
  void aValueIsComparedInAnotherType() {
    assertThat(facts("k = rows[rows['code'] != 7]", "k = rows[rows['code'].astype(str) != '7']"))
        .startsWith("type_conversion: rows['code'] -> rows['code'].astype(str)")
        .contains(
            "change_literal: 7 -> '7'",
            "change_argument: rows[rows['code'] != 7] -> rows[rows['code'].astype(str) != '7']");
    assertThat(facts("if '5' == age:\n    go()", "if 5 == int(age):\n    go()"))
        .startsWith("type_conversion: age -> int(age)")
        .contains("guard_condition: '5' == age -> 5 == int(age)");
    assertThat(facts("if age == '5':\n    go()", "if int(age) == 6:\n    go()"))
        .startsWith("guard_condition: age == '5' -> int(age) == 6");
  }

  @Test
  void aFunctionThatGivesAnotherTypeNowIsAConversion() {
    assertThat(facts("fit(Rate(plan))", "fit(Rate(lambda day: float(plan(day))))"))
        .startsWith("type_conversion: plan -> lambda day: float(plan(day))")
        .contains("change_argument: plan -> lambda day: float(plan(day))");
    assertThat(facts("fit(Rate(my.plan))", "fit(Rate(lambda day: my.plan(day).item()))"))
        .startsWith("type_conversion: my.plan -> lambda day: my.plan(day).item()");
    assertThat(facts("fit(Rate(plan))", "fit(Rate(lambda day: plan(day, 2)))"))
        .startsWith("change_argument: plan -> lambda day: plan(day, 2)");
    assertThat(Told.edits("javascript", "rows.map(read)", "rows.map(row => Number(read(row)))", ""))
        .startsWith("type_conversion: read -> row => Number(read(row))");
  }
}
