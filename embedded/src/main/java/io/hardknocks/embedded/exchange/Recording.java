package io.hardknocks.embedded.exchange;

import io.hardknocks.model.step.Reported;
import io.hardknocks.model.step.Step;
import java.util.List;

/** A stream of attempts on its way into a store. For one thread. */
public interface Recording extends AutoCloseable {
  /** Takes an attempt and its steps; waits while too much is under way. */
  void submit(Reported reported) throws InterruptedException;

  /** Takes steps whose attempt comes apart from them, before or after. */
  void submit(List<Step> steps) throws InterruptedException;

  /**
   * Waits until all is durable and linked.
   *
   * @return how many were new
   */
  long finish() throws InterruptedException;

  /** Gives up what is not durable yet, unless the stream was finished. */
  @Override
  void close();
}
