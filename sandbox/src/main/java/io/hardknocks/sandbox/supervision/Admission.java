package io.hardknocks.sandbox.supervision;

import io.hardknocks.sandbox.group.ControlGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a script begin. The chain is set up while the kernel gets ready for one more process in a
 * group; its first process then waits for our word, and joins before it hears it.
 */
public final class Admission {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final long PAUSE_NANOS = 300_000;

  private final @Nullable ControlGroup group;
  private final Supplier<OptionalLong> first;
  private final BooleanSupplier cancelled;

  /**
   * @param first the process that waits, and whose children are the run; empty until it is there
   */
  public Admission(
      @Nullable ControlGroup group, Supplier<OptionalLong> first, BooleanSupplier cancelled) {
    this.group = group;
    this.first = first;
    this.cancelled = cancelled;
  }

  /** Without our word, as when the set-up failed, the chain ends or is ended like any other. */
  public void admit(Process process) throws IOException, InterruptedException {
    if (group != null) group.announce(process.pid());
    var waiting = await(process);
    if (waiting.isEmpty()) return;
    if (group != null) join(group, waiting.getAsLong(), process);
    say(process);
  }

  private OptionalLong await(Process process) throws InterruptedException {
    long start = System.nanoTime();
    var found = first.get();
    while (found.isEmpty()
        && System.nanoTime() - start < LONGEST.toNanos()
        && !cancelled.getAsBoolean()
        && !process.waitFor(PAUSE_NANOS, TimeUnit.NANOSECONDS)) {
      found = first.get();
    }
    return found;
  }

  private static void join(ControlGroup group, long pid, Process process)
      throws IOException, InterruptedException {
    try {
      group.join(pid);
    } catch (IOException refused) {
      if (ProcessHandle.of(pid).isEmpty()) return;
      Supervision.kill(process);
      throw refused;
    }
  }

  private static void say(Process process) {
    try (var word = process.getOutputStream()) {
      word.write("go\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    } catch (IOException gone) {
      // then it does not wait any more, and says why in its own way
    }
  }
}
