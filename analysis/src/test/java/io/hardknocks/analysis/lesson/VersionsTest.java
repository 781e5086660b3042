package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardknocks.model.lesson.Trigger.Library;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VersionsTest {
  @Test
  void numbersAreComparedAsNumbers() {
    var order =
        List.of(
            "",
            "0.9",
            "1.0a1",
            "1.0rc1",
            "1.0",
            "1.0.post1",
            "1.0.1",
            "1.2",
            "1.9",
            "1.10",
            "1.10.3",
            "2.0.0",
            "10",
            "99999999999999999999");
    var shuffled = new ArrayList<>(order);
    Collections.shuffle(shuffled, new Random(4));
    shuffled.sort(Versions.ORDER);
    assertThat(shuffled).isEqualTo(order);
  }

  @Test
  void aLessonHoldsForTheReleaseSeriesInWhichItsFailureWasSeen() {
    var seen = new Library("pandas", "1.5.3", "2.1");
    assertThat(Versions.covers(seen, "1.0")).isTrue();
    assertThat(Versions.covers(seen, "2.2.3")).isTrue();
    assertThat(Versions.covers(seen, "0.25.1")).isFalse();
    assertThat(Versions.covers(seen, "3.0.0")).isFalse();
  }

  @Test
  void beforeOneTheSecondNumberIsTheSeries() {
    var seen = new Library("openai", "0.28.1", "0.28.1");
    assertThat(Versions.covers(seen, "0.28.0")).isTrue();
    assertThat(Versions.covers(seen, "0.27.8")).isFalse();
    assertThat(Versions.covers(seen, "1.3.0")).isFalse();
  }

  @Test
  void whatIsNotKnownKeepsNoLessonBack() {
    assertThat(Versions.covers(new Library("pandas", "2.1", "2.1"), "")).isTrue();
    assertThat(Versions.covers(Library.UNKNOWN, "2.1")).isTrue();
  }
}
