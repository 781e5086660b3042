package io.hardknocks.sandbox.supervision;

import static java.util.Objects.requireNonNullElse;

import io.hardknocks.sandbox.CannotRunException;
import io.hardknocks.sandbox.RunResult;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Runs each script from a platform thread of its own. The kernel ends the script when the thread
 * that started it ends, so that thread must live as long as the run: a carrier of virtual threads
 * may not.
 */
public final class RunThread {
  /** What is done there; asks from time to time whether it is cancelled. */
  public interface Work {
    RunResult run(BooleanSupplier cancelled) throws InterruptedException;
  }

  private RunThread() {}

  public static RunResult call(Work work) {
    var cancelled = new AtomicBoolean();
    var task = new FutureTask<>(() -> work.run(cancelled::get));
    Thread.ofPlatform().daemon().name("sandbox-run").start(task);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
          cancelled.set(true);
        }
      }
    } catch (ExecutionException e) {
      throw unchecked(requireNonNullElse(e.getCause(), e));
    } catch (CancellationException never) {
      throw new IllegalStateException(never);
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof CannotRunException cannot) {
      return cannot.getClass() == CannotRunException.class
          ? new CannotRunException(String.valueOf(cannot.getMessage()), cannot)
          : cannot;
    }
    if (cause instanceof Error error) throw error;
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }
}
