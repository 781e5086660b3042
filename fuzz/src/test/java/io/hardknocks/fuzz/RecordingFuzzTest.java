package io.hardknocks.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardknocks.codec.layout.recording.RecordingReader;
import java.io.IOException;

/** Files of the layout {@link RecordingReader}. */
class RecordingFuzzTest {
  private final LayoutInput input = new LayoutInput();

  @FuzzTest
  void isTakenOrRefused(byte[] content) throws IOException, InterruptedException {
    input.give(content, new RecordingReader());
  }
}
