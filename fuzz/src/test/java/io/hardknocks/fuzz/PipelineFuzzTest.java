package io.hardknocks.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardknocks.codec.layout.pipeline.PipelineReader;
import java.io.IOException;

/** Files of the layout {@link PipelineReader}. */
class PipelineFuzzTest {
  private final LayoutInput input = new LayoutInput();

  @FuzzTest
  void isTakenOrRefused(byte[] content) throws IOException, InterruptedException {
    input.give(content, new PipelineReader("p"));
  }
}
