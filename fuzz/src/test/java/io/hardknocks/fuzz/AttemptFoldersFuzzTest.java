package io.hardknocks.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardknocks.codec.layout.folders.FolderReader;
import java.io.IOException;

/** Files of the layout {@link FolderReader}. */
class AttemptFoldersFuzzTest {
  private final LayoutInput input = new LayoutInput();

  @FuzzTest
  void isTakenOrRefused(byte[] content) throws IOException, InterruptedException {
    input.give(content, new FolderReader("p"));
  }
}
