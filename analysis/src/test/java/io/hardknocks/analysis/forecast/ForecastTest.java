package io.hardknocks.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hardknocks.analysis.forecast.Forecast.History;
import io.hardknocks.analysis.forecast.Forecast.LessonMatch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private static final History ALL = new History(1_000, 300, 200);

  private static TrackRecord name(String what, long attempts, long failed) {
    return new TrackRecord(what, attempts, failed);
  }

  private static double of(TrackRecord... names) {
    return Forecast.of(ALL, List.of(names), List.of()).probability();
  }

  @Test
  void aScriptOfNamesThatAreNotKnownFailsForWhatIsElsewhere() {
    assertThat(of()).isCloseTo(0.1, within(0.01));
    assertThat(of(name("new", 0, 0))).isCloseTo(0.12, within(0.01));
    assertThat(Forecast.of(new History(0, 0, 0), List.of(), List.of()).probability())
        .isEqualTo(0.5);
  }

  @Test
  void aNameAtWhichMuchFailedRaisesIt() {
    assertThat(of(name("bad", 100, 95))).isGreaterThan(0.8);
    assertThat(of(name("good", 10_000, 2))).isCloseTo(0.1, within(0.01));
    assertThat(of(name("bad", 2, 2))).isBetween(0.2, 0.4);
    assertThat(of(name("bad", 100, 60), name("worse", 100, 80)))
        .isGreaterThan(of(name("worse", 100, 80)));
  }

  @Test
  void aProvenLessonAlmostDecides() {
    var proven = new LessonMatch("x", true, 3);
    var guessed = new LessonMatch("x", false, 3);

    assertThat(Forecast.of(ALL, List.of(), List.of(proven)).probability()).isGreaterThan(0.9);
    assertThat(Forecast.of(ALL, List.of(), List.of(guessed)).probability()).isBetween(0.5, 0.6);
    assertThat(Forecast.of(ALL, List.of(), List.of(proven, proven)).probability()).isEqualTo(0.99);
  }

  @Test
  void whatIsMostLikelyToFailIsNamedFirst() {
    var forecast =
        Forecast.of(ALL, List.of(name("same", 100, 30), name("bad", 100, 90)), List.of());

    assertThat(forecast.reasons().getFirst().record().what()).isEqualTo("bad");
  }

  @Test
  void calibrationComparesWhatWasSaidWithWhatCame() {
    var calibration = new Calibration();
    for (int i = 0; i < 10; i++) calibration.add(0.25, i < 3);
    calibration.add(1, true);

    assertThat(calibration.bins(10)).hasSize(2);
    assertThat(calibration.bins(10).getFirst().happened()).isCloseTo(0.3, within(1e-9));
    assertThat(calibration.brier()).isCloseTo((3 * 0.5625 + 7 * 0.0625) / 11, within(1e-9));
    assertThat(calibration.error(10)).isCloseTo(0.05 * 10 / 11, within(1e-9));
  }
}
