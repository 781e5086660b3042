package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

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
}
