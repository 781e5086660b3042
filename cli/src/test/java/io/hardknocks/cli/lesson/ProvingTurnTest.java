package io.hardknocks.cli.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvingTurnTest {
  @TempDir Path folder;

  @Test
  void oneHasItAtATime() throws IOException {
    try (var first = ProvingTurn.take(folder)) {
      assertThat(first).isNotNull();
      assertThat(ProvingTurn.take(folder)).isNull();
    }
    try (var next = ProvingTurn.take(folder)) {
      assertThat(next).isNotNull();
    }
  }
}
