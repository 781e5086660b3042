package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What says little by itself is told with what stands around it. */
class SayingLittleTest {
  private static List<String> facts(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error);
  }

  @Test
  void oneNumberOfASizeIsToldWithTheOthers() {
    assertThat(facts("x = torch.rand(4, 6)", "x = torch.rand(4, 9)", ""))
        .startsWith("change_argument: 4, 6 -> 4, 9")
        .contains("change_literal: 6 -> 9");
    assertThat(facts("x = Linear(4, 6)", "x = Linear(4, 9)", ""))
        .startsWith("change_literal: 6 -> 9");
  }

  @Test
  void aTextOfNoLetterIsToldWithItsMethod() {
    assertThat(facts("line = ''.join(words)", "line = ' '.join(words)", ""))
        .startsWith("change_literal: ''.join(words) -> ' '.join(words)")
        .contains("change_literal: '' -> ' '");
  }

  @Test
  void severalNumbersOfAConditionAreToldAsTheOperandTheyAreIn() {
    assertThat(
            facts(
                "if a[i][0] - a[j][0] != d * 2:\n  go()",
                "if a[i][1] - a[j][1] != d * 2:\n  go()",
                ""))
        .startsWith("change_argument: a[i][0] - a[j][0] -> a[i][1] - a[j][1]");
  }

  @Test
  void anOperatorIsOneEditWhateverItBinds() {
    assertThat(facts("area = 3 * side * 2", "area = 3 * side ** 2", ""))
        .startsWith("change_operator: * -> **")
        .contains("change_argument: 3 * side * 2 -> 3 * side ** 2");
    assertThat(facts("area = 3 * side * 2", "area = 3 * side ** 4", "").getFirst())
        .doesNotStartWith("change_operator");
  }

  @Test
  void aBlockThatLeavesInsteadOfWhatItDidIsAGuard() {
    var before = "for bird in birds:\n  if bird.tagged:\n    ring(bird.leg)\n  feed(bird)";
    var after = "for bird in birds:\n  if bird.tagged:\n    continue\n  feed(bird)";
    assertThat(facts(before, after, "AttributeError: leg"))
        .startsWith("guard_condition: ring(bird.leg) -> continue");
  }

  @Test
  void whatMovedIsToldByWhatWasThereBefore() {
    var before = "a = open_shop()\nb = count(a)\nc = sell(a)";
    var after = "b = count(a)\nif b < 0:\n  raise Empty(b)\na = open_shop()\nc = sell(a)";
    assertThat(facts(before, after, "")).contains("reorder: a = open_shop() -> b = count(a)");
  }

  @Test
  void aContextComesAfterTheCallOfWhatItOpened() {
    var before = "with lab.Bench() as bench:\n    mass = bench.weigh(stone)\n    print(mass)";
    var after = "mass = stone.weight()\nprint(mass)";
    var error =
        "    with lab.Bench() as bench:\nAttributeError: module 'lab' has no attribute 'Bench'";
    assertThat(facts(before, after, error).getFirst()).startsWith("replace_call: bench.weigh");
  }

  @Test
  void aCallThatAnotherOneDoesTheWorkOfComesAfterIt() {
    var before = "m = lab.weigh([stone, sand])\nlog(m)\nash = lab.weigh(dust)";
    var after = "m = lab.weigh([stone, sand, dust])\nlog(m)";
    assertThat(facts(before, after, "ValueError: weigh dust first"))
        .startsWith("change_argument: [stone, sand] -> [stone, sand, dust]");
  }

  @Test
  void whatOnlyLooksDifferentIsNotTheFix() {
    var fix = "\nif size > 4:\n  stop()";
    var fixed = "\nif size >= 4:\n  stop()";
    var error = "AssertionError: 3 is not 4";
    for (var same :
        List.of(
            List.of("d = dict(zip(keys, rows))", "d = {k: v for k, v in zip(keys, rows)}"),
            List.of("name = stem + '.txt'", "name = f'{stem}.txt'"),
            List.of("ok = kind == 1 or kind == 2", "ok = kind in (1, 2)"),
            List.of("assert ready", "if not ready:\n  raise ValueError('no')"),
            List.of("deep = 7\nbuild_pool(deep)", "build_pool(7)")))
      assertThat(facts(same.get(0) + fix, same.get(1) + fixed, error))
          .startsWith("change_operator: > -> >=");
  }

  @Test
  void theNumbersOfAShapeAreToldTogetherHoweverManyTheyAre() {
    assertThat(facts("y = x.reshape(-1, 6)", "y = x.reshape(-1, 2)", ""))
        .startsWith("change_argument: -1, 6 -> -1, 2");
    assertThat(facts("y = x.permute(0, 3, 1, 2)", "y = x.permute(0, 2, 1)", ""))
        .startsWith("change_argument: 0, 3, 1, 2 -> 0, 2, 1");
  }

  @Test
  void aShortFunctionIsToldWithWhatItTookWhereTheOtherTakesSomethingElse() {
    var failing = "key = str(raw(name, 'x'))";
    var fixed = "import safe\nkey = safe.mix(name.upper('x')).text()";
    assertThat(facts(failing, fixed, ""))
        .startsWith("replace_call: str(raw(name, 'x')) -> safe.mix(name.upper('x')).text()");
    assertThat(facts("n = min(a)", "n = max(a)", "")).startsWith("rename_function: min -> max");
  }

  @Test
  void aValueOfAListIsToldAloneButForNumbers() {
    assertThat(facts("ages = [25, 30, '35']", "ages = [25, 30, 35]", ""))
        .containsExactly(
            "change_literal: '35' -> 35", "change_literal: [25, 30, '35'] -> [25, 30, 35]");
    assertThat(facts("ages = [25, 30]", "ages = [25, 31]", ""))
        .startsWith("change_literal: [25, 30] -> [25, 31]");
  }
}
