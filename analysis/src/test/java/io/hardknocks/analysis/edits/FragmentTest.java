package io.hardknocks.analysis.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Scripts that are no statements: a name alone, or the arguments of a call. */
class FragmentTest {
  private static List<String> facts(String failing, String fixed, String error) {
    return Told.edits("python", failing, fixed, error);
  }

  @Test
  void aNameAloneHasAnotherName() {
    assertThat(facts("gather_rows", "collect", ""))
        .startsWith("rename_function: gather_rows -> collect");
    assertThat(facts("kit.tools.gather_rows", "kit.tools.collect", ""))
        .startsWith("rename_attribute: gather_rows -> collect");
    assertThat(facts("mesh.old.weld", "solder.join", ""))
        .first()
        .asString()
        .startsWith("rename_attribute: ");
  }

  @Test
  void argumentsAloneAreComparedAsThoseOfACall() {
    var error = "TypeError: bake() got an unexpected keyword argument 'rest_minutes'";
    assertThat(facts("loaves=4, rest_minutes=9", "loaves=4", error))
        .startsWith("remove_argument: rest_minutes -> ");
    assertThat(facts("loaves=4", "loaves=4, heat=220", ""))
        .startsWith("add_argument: heat -> heat=220");
    assertThat(facts("loaves=4, heat=200", "loaves=4, heat=220", ""))
        .startsWith("change_literal: 200 -> 220")
        .noneMatch(fact -> fact.startsWith("other"));
    assertThat(facts("loaves=4,\nrest_minutes=9,", "loaves=4,\nrest=9,", error))
        .startsWith("change_argument: rest_minutes -> rest");
    assertThat(facts("rest_minutes=9,", "rest=9,", error))
        .containsExactly("change_argument: rest_minutes -> rest");
  }

  @Test
  void argumentsOfWhichOneMadeAllSuperfluousAreReplacedByIt() {
    assertThat(facts("shout_every=5, pause_after=5", "steps=[pause(5), note(5)]", ""))
        .startsWith("change_argument: pause_after -> steps")
        .contains("change_argument: shout_every -> steps", "remove_argument: pause_after -> ");
  }

  @Test
  void whatIsAStatementIsReadAsOne() {
    assertThat(facts("a = 1,", "a = 1", "")).startsWith("change_argument: 1, -> 1");
    assertThat(facts("a, b = f(), g(1)", "a, b = f(), g(2)", ""))
        .startsWith("change_literal: 1 -> 2");
    assertThat(Told.edits("javascript", "a = 1, b = 2", "a = 1, b = 3", ""))
        .startsWith("change_literal: 2 -> 3");
    assertThat(facts("loaves = 4\nheat = 200", "loaves = 4\nheat = 220", ""))
        .startsWith("change_literal: 200 -> 220");
  }

  @Test
  void aValueWithAnotherNameIsAnotherArgument() {
    assertThat(facts("rest_minutes=9", "pauses=[Pause(9)]", ""))
        .startsWith("change_argument: rest_minutes -> pauses");
    assertThat(facts("rest_minutes = 9", "pauses = [Pause(9)]", ""))
        .startsWith("change_literal: 9 -> [Pause(9)]");
  }
}
