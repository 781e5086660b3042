package io.hardknocks.server.rest;

import io.hardknocks.server.access.Principal;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A script that waits for its turn, runs, or ran. Thread-safe. */
final class Job {
  private final String id;
  private final Principal owner;
  private final CompletableFuture<Ran> done = new CompletableFuture<>();
  private @Nullable Thread runner;
  private boolean cancelled;

  Job(String id, Principal owner) {
    this.id = id;
    this.owner = owner;
  }

  /** Runs a script. */
  interface Running {
    Ran run() throws Exception;
  }

  String id() {
    return id;
  }

  Principal owner() {
    return owner;
  }

  CompletableFuture<Ran> whenDone() {
    return done;
  }

  /** {@code waiting}, {@code running}, {@code done}, {@code failed} or {@code cancelled}. */
  synchronized String state() {
    if (!done.isDone()) return runner == null ? "waiting" : "running";
    if (!done.isCompletedExceptionally()) return "done";
    return cancelled ? "cancelled" : "failed";
  }

  /** {@code null} while there is none. */
  @Nullable Ran result() {
    return done.isDone() && !done.isCompletedExceptionally() ? done.join() : null;
  }

  /** Why there is no result; {@code null} while it may come. */
  @Nullable Throwable problem() {
    if (!done.isCompletedExceptionally()) return null;
    try {
      done.join();
      return null;
    } catch (CompletionException e) {
      return e.getCause();
    } catch (CancellationException e) {
      return e;
    }
  }

  /** Ends it: one that waits at once, one that runs by ending its processes. */
  synchronized void cancel() {
    cancelled = true;
    if (runner != null) runner.interrupt();
    else done.completeExceptionally(new CancellationException("cancelled before it ran"));
  }

  /** Runs on this thread. */
  void run(Running running) {
    if (!begin()) return;
    try {
      done.complete(running.run());
    } catch (Exception e) {
      done.completeExceptionally(e);
    } finally {
      end();
    }
  }

  private synchronized boolean begin() {
    if (cancelled) return false;
    runner = Thread.currentThread();
    return true;
  }

  private synchronized void end() {
    runner = null;
    Thread.interrupted();
  }
}
