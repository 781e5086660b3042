package io.hardknocks.engine.lesson;

import static io.hardknocks.engine.lesson.History.CLOCK;
import static io.hardknocks.engine.lesson.History.FLOAT;
import static io.hardknocks.engine.lesson.History.NOTHING;
import static io.hardknocks.engine.lesson.History.REWRITE;
import static io.hardknocks.engine.lesson.History.failing;
import static io.hardknocks.engine.lesson.History.fixing;
import static io.hardknocks.model.lesson.LessonState.ACTIVE;
import static io.hardknocks.model.lesson.LessonState.CANDIDATE;
import static io.hardknocks.model.lesson.LessonState.RETIRED;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.Source;
import io.hardknocks.model.lesson.Exposure;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Ruling;
import io.hardknocks.storage.contract.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LearnLessonsTest {
  private final History history = new History();

  @AfterEach
  void close() {
    history.close();
  }

  private Lesson learned() {
    history.append(failing("bad", FLOAT), fixing("good", FLOAT).minute(1));
    return history.only();
  }

  @Test
  void aFixTeachesALessonThatCitesBothAttempts() {
    var lesson = learned();
    assertThat(lesson.evidence().pairs())
        .extracting(pair -> pair.failed() + " " + pair.fixing())
        .containsExactly("bad good");
    assertThat(lesson.evidence().fixes()).isEqualTo(1);
    assertThat(lesson.trigger().fingerprints()).containsExactly(Sample.print("float"));
    assertThat(lesson.advice().before()).isEqualTo("x = np.float(3)");
    assertThat(lesson.advice().after()).isEqualTo("x = float(3)");
    assertThat(lesson.state()).isEqualTo(CANDIDATE);
  }

  @Test
  void theSameLessonIsWrittenOnce() {
    var lesson = learned();
    history.append(
        failing("b2", FLOAT).session("t").minute(5),
        failing("b3", FLOAT)
            .session("t")
            .minute(6)
            .script("from numpy import *\nimport numpy as np\nx = np.float(3)\n"),
        Sample.of("g2")
            .session("t")
            .minute(7)
            .script("from numpy import *\nimport numpy as np\nx = float(3)\n"));
    var again = history.all().stream().filter(one -> one.id().equals(lesson.id())).findFirst();
    assertThat(again.orElseThrow().evidence().fixes()).isGreaterThanOrEqualTo(2);
    assertThat(again.orElseThrow().evidence().sessions()).isEqualTo(2);
    assertThat(again.orElseThrow().advice()).isEqualTo(lesson.advice());
  }

  @Test
  void eachProjectHasItsOwn() {
    history.append(failing("a", FLOAT), fixing("b", FLOAT).minute(1));
    history.append(failing("c", FLOAT).project("p"), fixing("d", FLOAT).project("p").minute(1));
    assertThat(history.all()).hasSize(2).extracting(Lesson::id).doesNotHaveDuplicates();
  }

  @Test
  void unrelatedChangesAndNoChangeTeachNothing() {
    history.append(failing("a", REWRITE), fixing("b", REWRITE).minute(1));
    history.append(failing("c", NOTHING).session("t"), fixing("d", NOTHING).session("t").minute(1));
    assertThat(history.all()).isEmpty();
  }

  @Test
  void anAttemptWithoutAScriptFixesAndTeachesNothing() {
    history.append(failing("a", CLOCK), Sample.of("b").script("").minute(1));
    assertThat(history.all()).isEmpty();
    assertThat(history.lessons.isWeak(Sample.of("a").failed("clock").fixedBy("b"))).isTrue();
    history.append(Sample.of("c").failed("x").script("").session("t"));
    history.append(Sample.of("d").script("").session("t").minute(1));
    assertThat(history.lessons.isWeak(Sample.of("c").failed("x").fixedBy("d"))).isFalse();
  }

  @Test
  void aFixThatDidNotHoldIsForgotten() {
    learned();
    history.append(failing("again", FLOAT).minute(2));
    assertThat(history.all()).isEmpty();
    history.append(fixing("better", FLOAT).minute(3));
    assertThat(history.only().evidence().fixes()).isEqualTo(2);
  }

  @Test
  void aProvenLessonIsActiveUntilItIsProvableNoMore() {
    var lesson = learned();
    history.prove(lesson, Proof.Result.NOT_RUNNABLE, 1);
    assertThat(history.only().state()).isEqualTo(CANDIDATE);
    history.prove(lesson, Proof.Result.HOLDS, 2);
    assertThat(history.only().state()).isEqualTo(ACTIVE);
    history.prove(lesson, Proof.Result.NOT_RUNNABLE, 3);
    assertThat(history.only().state()).isEqualTo(ACTIVE);
    history.prove(lesson, Proof.Result.NO_FAILURE, 4);
    assertThat(history.only().state()).isEqualTo(RETIRED);
  }

  @Test
  void aPersonDecides() {
    var lesson = learned();
    history.lessons.keep(History.ruling(lesson.id(), Ruling.Choice.ACTIVATE, 1));
    assertThat(history.only().state()).isEqualTo(ACTIVE);
    history.lessons.keep(History.ruling(lesson.id(), Ruling.Choice.RETIRE, 2));
    history.prove(lesson, Proof.Result.HOLDS, 3);
    assertThat(history.only().state()).isEqualTo(RETIRED);
  }

  @Test
  void anApplicationIsNoEvidence() {
    var lesson = learned();
    expose(lesson.id(), "shown", true);
    expose(lesson.id(), "withheld", false);
    for (var session : List.of("shown", "withheld")) {
      history.append(
          failing(session + 1, FLOAT).session(session).minute(11),
          fixing(session + 2, FLOAT).session(session).minute(12));
    }
    assertThat(history.only().evidence().pairs())
        .extracting(pair -> pair.failed().value())
        .containsExactly("bad", "withheld1");
  }

  @Test
  void anExposureThatComesLateTakesTheEvidenceAway() {
    var lesson = learned();
    history.append(
        failing("c", FLOAT).session("t").minute(11), fixing("d", FLOAT).session("t").minute(12));
    assertThat(history.only().evidence().fixes()).isEqualTo(2);
    expose(lesson.id(), "t", true);
    assertThat(history.only().evidence().fixes()).isEqualTo(1);
  }

  @Test
  void whatWeSaidIsNotLearnedFrom() {
    var lesson = learned();
    var told =
        "## LEARNING FROM RECENT FAILURES\n   FIX: " + lesson.advice().sentence() + "  [proven]";
    history.append(prompted(failing("c", FLOAT).session("t").minute(5), told));
    history.append(prompted(fixing("d", FLOAT).session("t").minute(6), ""));
    history.catchUp();
    assertThat(history.only().evidence().fixes()).isEqualTo(1);
    history.append(
        failing("e", CLOCK).session("u").script(CLOCK.failing() + "# hardknocks: x\n").minute(5),
        fixing("f", CLOCK).session("u").script(CLOCK.fixing() + "# hardknocks: x\n").minute(6));
    assertThat(history.all()).hasSize(2);
  }

  @Test
  void aLessonThatDoesNotHelpIsRetired() {
    var lesson = learned();
    history.prove(lesson, Proof.Result.HOLDS, 2);
    var attempts = new ArrayList<Attempt>();
    for (int i = 0; i < 110; i++) {
      expose(lesson.id(), "s" + i, i % 10 != 0);
      attempts.add(failing("again" + i, FLOAT).session("s" + i).minute(20).attempt());
    }
    history.storage.attempts().append(attempts);
    history.catchUp();
    assertThat(history.only().state()).isEqualTo(RETIRED);
  }

  @Test
  void whatIsLearnedOfAPartIsKept() {
    for (int i = 0; i < 600; i++)
      history.append(failing("bad" + i, FLOAT).session("s" + i).minute(1).attempt());
    for (int i = 0; i < 600; i++)
      history.append(fixing("good" + i, FLOAT).session("s" + i).minute(2).attempt());
    history.links.catchUp();
    var asked = new AtomicInteger();
    assertThat(history.lessons.catchUp(() -> asked.getAndIncrement() > 0)).isFalse();
    assertThat(history.lessons.learned()).isStrictlyBetween(0.3, 0.6);
    var half = history.only().evidence().fixes();
    assertThat(history.lessons.catchUp(() -> false)).isTrue();
    assertThat(history.lessons.learned()).isEqualTo(1);
    assertThat(history.only().evidence().fixes()).isEqualTo(600).isGreaterThan(half);
  }

  @Test
  void lessonsOutliveTheirAttempts() {
    var lesson = learned();
    history.prove(lesson, Proof.Result.HOLDS, 2);
    var before = history.all();
    history.storage.attempts().forgetBefore(null, Sample.of("x").minute(99).startedAt());
    history.lessons.rebuild();
    assertThat(history.all()).isEqualTo(before);
    history.append(failing("n", FLOAT).minute(100), fixing("m", FLOAT).minute(101));
    assertThat(history.only().evidence().fixes()).isEqualTo(2);
  }

  private void expose(LessonId id, String session, boolean shown) {
    var at = Sample.of("x").session(session).minute(10);
    history.lessons.expose(
        List.of(new Exposure(id, at.stage(), Exposure.Channel.GATE, shown, at.startedAt())));
  }

  private static Attempt prompted(Sample sample, String prompt) {
    var attempt = sample.attempt();
    var source = attempt.source();
    return new Attempt(
        attempt.id(),
        attempt.stage(),
        attempt.turn(),
        new Source(source.language(), source.script(), prompt, "", ""),
        attempt.execution(),
        attempt.output(),
        attempt.failure(),
        attempt.labels());
  }
}
