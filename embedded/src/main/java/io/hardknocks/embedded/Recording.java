package io.hardknocks.embedded;

import io.hardknocks.model.Submission;

/** A stream of submissions on its way into a store. For one thread. */
public interface Recording extends AutoCloseable {
  /** Takes a submission; waits while too much is under way. */
  void submit(Submission submission) throws InterruptedException;

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
