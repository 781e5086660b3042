package io.hardknocks.recorder.export;

import io.hardknocks.recorder.event.Event;
import java.io.IOException;
import java.util.List;

/**
 * A way out of the process.
 *
 * <ul>
 *   <li>One thread of the recorder's own calls all methods. It may block; the program does not
 *       wait.
 *   <li>Events come in the order in which they happened, each of them at most once.
 *   <li>What it throws is counted; the events of that call count as failed and are not given again.
 * </ul>
 */
public interface Exporter extends AutoCloseable {
  /**
   * @param events at least one
   */
  void export(List<Event> events) throws Exception;

  /**
   * Makes what was exported last: called before {@code flush} and {@code close} of the recorder
   * return.
   */
  void flush() throws Exception;

  @Override
  void close() throws IOException;
}
