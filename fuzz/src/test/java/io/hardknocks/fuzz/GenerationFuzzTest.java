package io.hardknocks.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardknocks.codec.layout.generation.GenerationReader;
import java.io.IOException;

/** Files of the layout {@link GenerationReader}. */
class GenerationFuzzTest {
  private final LayoutInput input = new LayoutInput();

  @FuzzTest
  void isTakenOrRefused(byte[] content) throws IOException, InterruptedException {
    input.give(content, new GenerationReader("p"));
  }
}
