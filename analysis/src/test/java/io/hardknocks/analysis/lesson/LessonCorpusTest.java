package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.analysis.gate.Gate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LessonCorpusTest {
  private static Judgement judgement = new Judgement();

  @BeforeAll
  static void judge() {
    judgement = Judgement.of(LessonCase.read("lessons.json"));
    System.out.println("gate, tuned: " + judgement.figures());
  }

  @Test
  void aFixThatTeachesSomethingMakesALesson() {
    assertThat(judgement.drafts).hasSizeGreaterThanOrEqualTo(100);
    assertThat(judgement.undrafted).isEmpty();
  }

  @Test
  void repeatsAreCaughtHoweverTheyAreSpelled() {
    assertThat(judgement.repeats).isGreaterThan(700);
    assertThat(judgement.missed).hasSizeLessThanOrEqualTo(judgement.repeats / 20);
  }

  @Test
  void fixedAndGuardedScriptsAndThoseThatOnlyLookAlikeAreLeftAlone() {
    assertThat(judgement.quiet).isGreaterThan(700);
    assertThat(judgement.falseAlarms).hasSizeLessThanOrEqualTo(judgement.quiet / 100);
  }

  @Test
  void aMechanicalLessonCorrectsWhatItCatches() {
    assertThat(judgement.uncorrected).hasSizeLessThanOrEqualTo(judgement.repeats / 100);
  }

  @Test
  void scriptsThatNothingWasTunedOnAreJudgedAsWell() {
    var scripts = ColdScripts.read("cold.json");
    var gate = Gate.of(judgement.lessons());
    var missed = scripts.missed(gate, judgement, "python");
    var alarms = scripts.falseAlarms(gate, "python");
    System.out.printf(
        "gate, cold: %d of %d repeats missed; %d false alarms on %d other scripts%n",
        missed.size(), scripts.repeats().size(), alarms.size(), scripts.quiet().size());
    assertThat(missed).hasSizeLessThanOrEqualTo(scripts.repeats().size() / 20);
    assertThat(alarms).hasSizeLessThanOrEqualTo(scripts.quiet().size() / 100);
  }
}
