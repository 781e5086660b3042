package io.hardknocks.storage.contract;

import static io.hardknocks.model.lesson.Trial.Result.AVOIDED;
import static io.hardknocks.model.lesson.Trial.Result.OPEN;
import static io.hardknocks.model.lesson.Trial.Result.REPEATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.Outcome;
import io.hardknocks.model.Project;
import io.hardknocks.model.StageKey;
import io.hardknocks.model.lesson.Exposure;
import io.hardknocks.model.lesson.Trial;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lessons given and withheld, and what came of it. */
abstract class ExposureContract extends ContractCase {
  private final LessonSample one = LessonSample.of(1).about("x", "y");
  private final LessonSample two = LessonSample.of(2).about("z");

  @Test
  void aNewStoreHasNone() {
    assertThat(storage.exposures().of(one.id())).isEmpty();
    assertThat(storage.exposures().ofStages(List.of())).isEmpty();
    assertThat(storage.exposures().trials(List.of(one.id()))).isEmpty();
    assertThat(storage.exposures().append(List.of())).isEmpty();
  }

  @Test
  void theFirstOfALessonInAStageCounts() {
    var first = one.exposure("s", false, 5);
    var elsewhere = one.exposure("t", true, 5);
    var other = two.exposure("s", true, 4);
    assertThat(expose(first, elsewhere, one.exposure("s", true, 1)))
        .containsExactly(first, elsewhere);
    assertThat(expose(one.exposure("t", false, 9), other, first)).containsExactly(other);
    assertThat(storage.exposures().of(one.id())).containsExactly(first, elsewhere);
    assertThat(storage.exposures().of(two.id())).containsExactly(other);
    reopen();
    assertThat(storage.exposures().of(one.id()))
        .isEqualTo(durable() ? List.of(first, elsewhere) : List.of());
  }

  @Test
  void theyAreFoundByStage() {
    var here = one.exposure("s", true, 5);
    var there = two.exposure("t", true, 5);
    var foreign = one.project("p").exposure("s", true, 5);
    var named = in(new StageKey(Project.DEFAULT, "s", "other"));
    expose(there, here, foreign, named);
    assertThat(storage.exposures().ofStages(List.of(here.stage(), there.stage(), here.stage())))
        .containsExactly(there, here);
    assertThat(storage.exposures().ofStages(List.of(named.stage()))).containsExactly(named);
  }

  @Test
  void everyChannelAndNameIsKept() {
    var name = "ü 漢 \uD83D\uDE00 ' \" \\ % \uDBFF\uDFFF";
    for (var channel : Exposure.Channel.values()) {
      var stage = new StageKey(new Project(name), name, name + channel);
      var exposure = new Exposure(one.id(), stage, channel, true, Sample.EPOCH.plusNanos(7_000));
      expose(exposure);
      assertThat(storage.exposures().ofStages(List.of(stage))).containsExactly(exposure);
    }
  }

  @Test
  void aRepeatCountsMoreThanASuccess() {
    storage.lessons().put(List.of(one.lesson()));
    var repeated = expose(one, "repeated", 10);
    var avoided = expose(one, "avoided", 10);
    var open = expose(one, "open", 10);
    append(
        Sample.of("1").session("repeated").failed("y").minute(11),
        Sample.of("2").session("repeated").minute(12),
        Sample.of("3").session("avoided").failed("z").minute(10),
        Sample.of("4").session("avoided").minute(12),
        Sample.of("5").session("open").failed("z").minute(11),
        Sample.of("6").session("open").outcome(Outcome.CANCELLED).minute(11));
    assertThat(trials(one))
        .containsExactly(
            new Trial(repeated, REPEATED), new Trial(avoided, AVOIDED), new Trial(open, OPEN));
  }

  @Test
  void whatCameBeforeOrElsewhereDoesNotCount() {
    storage.lessons().put(List.of(one.lesson()));
    var exposure = expose(one, "s", 10);
    append(
        Sample.of("1").session("s").failed("x").minute(9),
        Sample.of("2").session("s").stage("other").failed("x").minute(11),
        Sample.of("3").session("s").project("p").failed("x").minute(11),
        Sample.of("4").session("t").failed("x").minute(11));
    assertThat(trials(one)).containsExactly(new Trial(exposure, OPEN));
    append(Sample.of("5").session("s").failed("x").at(exposure.at()));
    assertThat(trials(one)).containsExactly(new Trial(exposure, REPEATED));
  }

  @Test
  void trialsAreOfEachLessonsOwnFailures() {
    storage.lessons().put(List.of(one.lesson(), two.lesson()));
    var first = expose(two, "s", 1);
    var second = expose(one, "s", 1);
    append(Sample.of("1").session("s").failed("z").minute(2));
    append(Sample.of("2").session("s").minute(3));
    assertThat(storage.exposures().trials(List.of(one.id(), two.id(), one.id())))
        .containsExactly(new Trial(first, REPEATED), new Trial(second, AVOIDED));
  }

  @Test
  void ofALessonThatIsNotThereNoFailureCounts() {
    var exposure = expose(one, "s", 1);
    append(Sample.of("1").session("s").failed("x").minute(2));
    assertThat(trials(one)).containsExactly(new Trial(exposure, OPEN));
  }

  @Test
  void forgettingChangesNoTrial() {
    storage.lessons().put(List.of(one.lesson()));
    var repeated = expose(one, "repeated", 1);
    var avoided = expose(one, "avoided", 1);
    var later = expose(one, "later", 1);
    append(
        Sample.of("1").session("repeated").failed("x").minute(2),
        Sample.of("2").session("avoided").minute(2),
        Sample.of("3").session("later").minute(2),
        Sample.of("4").session("later").failed("x").minute(0));
    storage.attempts().forgetBefore(null, minute(5));
    assertThat(trials(one))
        .containsExactly(
            new Trial(repeated, REPEATED), new Trial(avoided, AVOIDED), new Trial(later, AVOIDED));
    append(Sample.of("5").session("later").failed("y").minute(7));
    append(Sample.of("6").session("repeated").minute(7));
    storage.attempts().forgetBefore(null, minute(6));
    storage.attempts().forgetBefore(null, Instant.MAX);
    assertThat(trials(one))
        .containsExactly(
            new Trial(repeated, REPEATED), new Trial(avoided, AVOIDED), new Trial(later, REPEATED));
  }

  @Test
  void forgettingOneProjectKeepsWhatCameOfIt() {
    var foreign = two.project("p");
    storage.lessons().put(List.of(one.lesson(), foreign.lesson()));
    expose(one, "s", 1);
    expose(foreign, "s", 1);
    append(Sample.of("1").session("s").failed("x").minute(2));
    append(Sample.of("2").session("s").project("p").failed("z").minute(2));
    storage.attempts().forgetBefore(new Project("p"), Instant.MAX);
    assertThat(storage.exposures().trials(List.of(one.id(), foreign.id())))
        .extracting(Trial::result)
        .containsExactly(REPEATED, REPEATED);
  }

  @Test
  void thousandsInOneCall() {
    storage.lessons().put(List.of(one.lesson()));
    var exposures = new ArrayList<Exposure>();
    for (int i = 0; i < 3_000; i++) exposures.add(one.exposure("s" + i, i % 10 > 0, i));
    assertThat(storage.exposures().append(exposures)).isEqualTo(exposures);
    assertThat(storage.exposures().append(exposures)).isEmpty();
    assertThat(storage.exposures().ofStages(exposures.stream().map(Exposure::stage).toList()))
        .isEqualTo(exposures);
    assertThat(trials(one)).extracting(Trial::exposure).isEqualTo(exposures);
  }

  private List<Exposure> expose(Exposure... exposures) {
    return storage.exposures().append(List.of(exposures));
  }

  private Exposure expose(LessonSample lesson, String session, long minute) {
    return expose(lesson.exposure(session, true, minute)).getFirst();
  }

  private Exposure in(StageKey stage) {
    return new Exposure(one.id(), stage, Exposure.Channel.PROMPT, false, minute(1));
  }

  private List<Trial> trials(LessonSample lesson) {
    return storage.exposures().trials(List.of(lesson.id()));
  }

  private static Instant minute(long minute) {
    return Sample.EPOCH.plus(Duration.ofMinutes(minute));
  }
}
