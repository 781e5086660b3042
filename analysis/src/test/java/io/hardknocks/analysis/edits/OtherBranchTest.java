package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Branches that another condition decides, conditions that are gone, statements that moved. */
class OtherBranchTest {
  private static List<String> facts(String failing, String fixed) {
    return Told.edits("python", failing, fixed, "");
  }

  @Test
  void whatElseIsDoneHasAConditionNow() {
    var failing = "for s in all:\n    if low > s:\n        low = s\n    else:\n        high = s";
    assertThat(facts(failing, failing.replace("else:", "if high < s:")))
        .startsWith("guard_condition: else: -> if high < s:")
        .contains("guard_condition: high = s -> if high < s:");
    assertThat(facts(failing, failing.replace("else:", "elif high < s:")))
        .startsWith("guard_condition: else: -> elif high < s:");
  }

  @Test
  void whatMovedIsAlsoToldByWhatItWentPast() {
    assertThat(facts("reset(w)\ncost.back()\nw -= rate", "cost.back()\nw -= rate\nreset(w)"))
        .startsWith("reorder: reset(w) -> w -= rate")
        .contains("reorder: reset(w) -> cost.back()");
    assertThat(facts("go(a)\nstop(a)\nstart(a)", "start(a)\ngo(a)\nstop(a)"))
        .contains("reorder: start(a) -> stop(a)");
  }

  @Test
  void aConditionThatIsGoneWithAllItDecidedIsHardlyTheFix() {
    var failing =
        """
        size = trial.pick('size', [16, 24])
        if size == 16:
            heads = trial.pick('heads', [2])
        else:
            heads = trial.pick('heads', [2, 4])
        """;
    var fixed = "both = trial.pick('both', [(16, 2), (24, 2), (24, 4)])\nsize, heads = both";
    assertThat(facts(failing, fixed))
        .startsWith("change_literal: 'size' -> 'both'")
        .contains("guard_condition: if size == 16: -> ");
    assertThat(facts("if not ok:\n    raise Bad()\ngo()", "go()"))
        .startsWith("guard_condition: if not ok: -> ");
  }
}
