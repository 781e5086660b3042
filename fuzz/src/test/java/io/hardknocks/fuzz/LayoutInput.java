package io.hardknocks.fuzz;

import io.hardknocks.codec.AttemptJson;
import io.hardknocks.codec.layout.LayoutReader;
import io.hardknocks.codec.layout.Taker;
import io.hardknocks.model.step.Reported;
import io.hardknocks.model.step.Step;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;

/** Gives bytes to a reader as a file, and looks at what it says. */
final class LayoutInput {
  /** Bytes that begin as gzip does and are none are no file to read. */
  void give(byte[] content, LayoutReader reader) throws IOException, InterruptedException {
    var file = Files.createTempFile("fuzz", ".json");
    try {
      Files.write(file, content);
      reader.read(file, new Looking());
    } catch (EOFException | ZipException noGzip) {
      if (content.length < 2 || content[0] != 0x1f) throw noGzip;
    } finally {
      Files.delete(file);
    }
  }

  private static final class Looking implements Taker {
    @Override
    public void attempt(Reported reported) {
      AttemptJson.line(reported);
    }

    @Override
    public void steps(List<Step> steps) {
      if (steps.isEmpty()) throw new AssertionError("no steps");
    }

    @Override
    public void refuse(Path file, long line, String reason) {
      if (line < 1 || reason.isEmpty()) throw new AssertionError(line + ": " + reason);
    }

    @Override
    public void passOver(Path file, long line) {
      if (line < 1) throw new AssertionError("line " + line);
    }
  }
}
