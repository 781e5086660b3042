package io.hardknocks.analysis.lesson;

import static org.assertj.core.api.Assertions.assertThat;

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
}
