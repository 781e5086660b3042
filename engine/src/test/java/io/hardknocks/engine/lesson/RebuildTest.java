package io.hardknocks.engine.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Attempt;
import io.hardknocks.model.lesson.Exposure;
import io.hardknocks.model.lesson.Lesson;
import io.hardknocks.model.lesson.LessonId;
import io.hardknocks.model.lesson.Proof;
import io.hardknocks.model.lesson.Ruling;
import io.hardknocks.storage.contract.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same facts give the same lessons, in whatever order they come, and made again at once. */
class RebuildTest {
  private static final int HISTORIES = 25;
  private static final List<Proof.Result> RESULTS =
      List.of(Proof.Result.HOLDS, Proof.Result.NO_FAILURE, Proof.Result.NOT_RUNNABLE);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyOrderGivesTheSameLessons(long seed) {
    for (int i = 0; i < HISTORIES; i++) {
      var random = new Random(seed * 1_000 + i);
      var attempts = attempts(random);
      var facts = facts(random, attempts);
      var one = lessons(random, attempts, facts, false);
      var other = lessons(random, attempts, facts, false);
      assertThat(one).isEqualTo(other);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7, 8})
  void forgettingKeepsWhatWasLearned(long seed) {
    for (int i = 0; i < HISTORIES; i++) {
      var random = new Random(seed * 1_000 + i);
      var attempts = attempts(random);
      lessons(random, attempts, facts(random, attempts), true);
    }
  }

  /** The lessons after all facts came, in an order of its own; made again, they are the same. */
  private static List<Lesson> lessons(
      Random random, List<Attempt> attempts, List<Fact> facts, boolean forgetting) {
    try (var history = new History()) {
      var steps = new ArrayList<Fact>(facts);
      attempts.forEach(attempt -> steps.add(of -> of.append(attempt)));
      Collections.shuffle(steps, random);
      int count = 0;
      for (var step : steps) {
        step.happens(history);
        if (random.nextInt(3) == 0) history.catchUp();
        if (forgetting && ++count == steps.size() / 2) {
          history.catchUp();
          history.storage.attempts().forgetBefore(null, Sample.of("x").minute(500).startedAt());
        }
      }
      history.catchUp();
      var before = history.all();
      history.links.rebuild();
      history.lessons.rebuild();
      assertThat(history.all()).isEqualTo(before);
      return before;
    }
  }

  private interface Fact {
    void happens(History history);
  }

  private static List<Attempt> attempts(Random random) {
    var attempts = new ArrayList<Attempt>();
    for (int i = 0; i < 25; i++) {
      var mistake = History.ALL.get(random.nextInt(History.ALL.size()));
      var id = "a%02d".formatted(i);
      var sample =
          random.nextInt(3) > 0 ? History.failing(id, mistake) : History.fixing(id, mistake);
      attempts.add(
          sample.session("s" + random.nextInt(4)).minute(random.nextInt(40) * 25 + i).attempt());
    }
    return attempts;
  }

  /** What was found and decided about the lessons that these attempts teach. */
  private static List<Fact> facts(Random random, List<Attempt> attempts) {
    List<Lesson> known;
    try (var history = new History()) {
      attempts.forEach(history::append);
      history.catchUp();
      known = history.all();
    }
    var facts = new ArrayList<Fact>();
    int minute = 0;
    for (var lesson : known) {
      for (var pair : lesson.evidence().pairs()) {
        var result = RESULTS.get(random.nextInt(RESULTS.size()));
        var proof = History.proof(lesson.id(), pair, result, ++minute);
        if (random.nextBoolean()) facts.add(of -> of.lessons.keep(proof));
      }
      if (random.nextInt(4) == 0) {
        var choice = random.nextBoolean() ? Ruling.Choice.ACTIVATE : Ruling.Choice.RETIRE;
        var ruling = History.ruling(lesson.id(), choice, ++minute);
        facts.add(of -> of.lessons.keep(ruling));
      }
      exposures(random, lesson.id()).values().forEach(facts::add);
    }
    return facts;
  }

  private static Map<String, Fact> exposures(Random random, LessonId id) {
    var exposures = new LinkedHashMap<String, Fact>();
    for (int i = 0; i < 4; i++) {
      if (random.nextBoolean()) continue;
      var at = Sample.of("x").session("s" + i).minute(random.nextInt(1_000));
      var exposure =
          new Exposure(id, at.stage(), Exposure.Channel.GATE, random.nextBoolean(), at.startedAt());
      exposures.put("s" + i, of -> of.lessons.expose(List.of(exposure)));
    }
    return exposures;
  }
}
