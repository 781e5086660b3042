package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.gate.Gate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** JavaScript that really failed under Node.js 20, and what the gate makes of scripts like it. */
class ScriptLessonCorpusTest {
  private static Judgement judgement = new Judgement();

  @BeforeAll
  static void judge() {
    judgement = Judgement.of(LessonCase.read("javascript.json"));
    System.out.println("gate, JavaScript: " + judgement.figures());
  }

  @Test
  void aFixThatTeachesSomethingMakesALesson() {
    assertThat(judgement.undrafted).isEmpty();
    assertThat(judgement.drafts).hasSizeGreaterThanOrEqualTo(50);
  }

  @Test
  void repeatsAreCaughtHoweverTheyAreSpelled() {
    assertThat(judgement.repeats).isGreaterThan(400);
    assertThat(judgement.missed).hasSizeLessThanOrEqualTo(judgement.repeats / 20);
  }

  @Test
  void fixedAndGuardedScriptsAndThoseThatOnlyLookAlikeAreLeftAlone() {
    assertThat(judgement.quiet).isGreaterThan(500);
    assertThat(judgement.falseAlarms).hasSizeLessThanOrEqualTo(judgement.quiet / 100);
  }

  @Test
  void aMechanicalLessonCorrectsWhatItCatches() {
    assertThat(judgement.uncorrected).hasSizeLessThanOrEqualTo(judgement.repeats / 100);
  }

  @Test
  void scriptsOfAnotherHandAreJudgedAsWell() {
    var scripts = ColdScripts.read("javascript-cold.json");
    var gate = Gate.of(judgement.lessons());
    var missed = scripts.missed(gate, judgement, "javascript");
    var alarms = scripts.falseAlarms(gate, "javascript");
    System.out.printf(
        "gate, JavaScript, cold: %d of %d repeats missed; %d false alarms on %d other scripts%n",
        missed.size(), scripts.repeats().size(), alarms.size(), scripts.quiet().size());
    assertThat(missed).hasSizeLessThanOrEqualTo(scripts.repeats().size() / 20);
    assertThat(alarms).isEmpty();
  }
}
