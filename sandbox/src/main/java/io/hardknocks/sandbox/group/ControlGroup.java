package io.hardknocks.sandbox.group;

import io.hardknocks.sandbox.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The kernel's limit and account of one run. */
public interface ControlGroup extends AutoCloseable {
  /** Files that take the number of a process that joins. */
  List<Path> doors();

  /**
   * Has the kernel get ready for one that joins. After a pause it first waits for all processors,
   * some 5 to 20 ms; the next joins take none of that.
   *
   * @param pid a process that was just started; it stays where it is
   */
  void announce(long pid);

  /**
   * Takes a process in; its children from now on are born here.
   *
   * @throws IOException when the kernel refuses
   */
  void join(long pid) throws IOException;

  Reading read();

  /** The most memory at one time, as near as the kernel tells; page cache of files left out. */
  long peakMemoryBytes();

  /** Numbers of the processes in it, as we see them. */
  List<Long> processes();

  /** Removes it; its processes are gone. */
  @Override
  void close();

  /** Where groups can be made. */
  interface Place {
    /** Removes groups of processes that were killed before they could. */
    void sweep();

    /**
     * @param extraTasks processes of ours that join too
     * @throws IOException when the kernel refuses
     */
    ControlGroup open(Limits limits, int extraTasks) throws IOException;
  }
}
