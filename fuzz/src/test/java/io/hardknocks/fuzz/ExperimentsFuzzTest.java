package io.hardknocks.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardknocks.codec.layout.experiments.ExperimentReader;
import java.io.IOException;

/** Files of the layout {@link ExperimentReader}. */
class ExperimentsFuzzTest {
  private final LayoutInput input = new LayoutInput();

  @FuzzTest
  void isTakenOrRefused(byte[] content) throws IOException, InterruptedException {
    input.give(content, new ExperimentReader("p"));
  }
}
