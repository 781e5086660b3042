package io.hardknocks.recorder.outlet;

import java.util.List;

/**
 * How the recorder itself does.
 *
 * @param outs the exporters, then the listeners
 * @param faults exceptions that ended in the recorder: of exporters, listeners and values
 */
public record RecorderHealth(List<Out> outs, long faults) {
  /**
   * One exporter or listener.
   *
   * @param delivered events that it took
   * @param dropped events that it never saw, because it could not keep up or the recorder was
   *     closed
   * @param failed events of calls that threw
   * @param waiting events in its queue
   */
  public record Out(String name, long delivered, long dropped, long failed, int waiting) {}

  public RecorderHealth {
    outs = List.copyOf(outs);
  }

  public long delivered() {
    return outs.stream().mapToLong(Out::delivered).sum();
  }

  public long dropped() {
    return outs.stream().mapToLong(Out::dropped).sum();
  }

  public long failed() {
    return outs.stream().mapToLong(Out::failed).sum();
  }
}
