package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A value that a call is put around is another argument only where another call takes it. */
class CalledValueTest {
  private static List<String> facts(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error);
  }

  @Test
  void aCallAroundWhatNoOtherCallTakesIsACall() {
    assertThat(facts("gap = near - far", "gap = abs(near - far)", ""))
        .startsWith("replace_call: near - far -> abs(near - far)")
        .contains("change_argument: near - far -> abs(near - far)");
    assertThat(facts("mark(near - far)", "mark(abs(near - far))", ""))
        .startsWith("change_argument: near - far -> abs(near - far)");
  }

  @Test
  void aConversionIsNoCallThatTakesAnArgument() {
    assertThat(facts("n = int(width / 3)", "n = int(round(width / 3))", ""))
        .startsWith("replace_call: width / 3 -> round(width / 3)");
  }

  @Test
  void aMethodThatIsCalledNowIsACall() {
    assertThat(facts("rest = deck.cards.copy", "rest = deck.cards.copy()", ""))
        .startsWith("replace_call: deck.cards.copy -> deck.cards.copy()");
    assertThat(facts("show(deck.copy)", "show(deck.copy())", ""))
        .startsWith("change_argument: deck.copy -> deck.copy()");
  }

  @Test
  void onlyAnOperandInAnotherTypeIsAConversion() {
    assertThat(facts("return load != 0", "return bool(load)", ""))
        .startsWith("type_conversion: load != 0 -> bool(load)");
  }

  @Test
  void aNewNameForWhatIsHandedOverComesBeforeItsValue() {
    assertThat(facts("fit(rows)", "tilted = tilt(rows, 90)\nfit(tilted)", ""))
        .startsWith("change_argument: rows -> tilted")
        .contains("change_argument: rows -> tilt(rows, 90)");
    assertThat(facts("fit(rows)", "numbers = rows.astype(int)\nfit(numbers)", ""))
        .startsWith("type_conversion: rows -> rows.astype(int)");
  }

  @Test
  void aNumberThatAMethodTakesByChanceIsNotConverted() {
    assertThat(facts("h = blank(1, 64)", "h = blank(rows.size(1), 64)", ""))
        .startsWith("change_literal: 1 -> rows.size(1)");
  }

  @Test
  void aVariableInsteadOfAnAttributeIsNoOtherName() {
    var before = "while bird:\n  bird.next = last\n  bird = bird.next";
    var after = "while bird:\n  then = bird.next\n  bird.next = last\n  bird = then";
    assertThat(facts(before, after, "")).startsWith("change_argument: bird.next -> then");
  }

  @Test
  void signsInTheOtherOrderAreAnotherOperator() {
    assertThat(facts("n =+ 1", "n += 1", "")).startsWith("change_operator: =+ -> +=");
  }

  @Test
  void aDefaultForWhatIsNotThereIsAGuard() {
    assertThat(facts("port = site['web']['port']", "port = site.get('web', {}).get('port')", ""))
        .startsWith("guard_condition: site['web']['port'] -> site.get('web', {}).get('port')");
    assertThat(facts("seen[bird] += 1", "seen[bird] = seen.get(bird, 0) + 1", ""))
        .startsWith("guard_condition: seen[bird] -> seen.get(bird, 0)");
    var shown = "n = len(site.get('ports', []))\nshow('ports', n if n > 0 else 'none')";
    assertThat(facts("show('ports', len(site['ports']))", shown, "KeyError: 'ports'").getFirst())
        .startsWith("guard_condition: len(site['ports']) -> len(site.get('ports', []))");
  }
}
