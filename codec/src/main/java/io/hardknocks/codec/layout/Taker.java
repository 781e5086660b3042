package io.hardknocks.codec.layout;

import io.hardknocks.model.step.Reported;
import io.hardknocks.model.step.Step;
import java.nio.file.Path;
import java.util.List;

/** Takes what a layout holds, as it is read. */
public interface Taker {
  void attempt(Reported reported) throws InterruptedException;

  /** Steps whose attempt comes apart from them, before or after. */
  void steps(List<Step> steps) throws InterruptedException;

  /**
   * Something that could not be read.
   *
   * @param line from 1
   */
  void refuse(Path file, long line, String reason);

  /** Something whole that is not of this layout, or holds nothing to remember. */
  void passOver(Path file, long line);
}
