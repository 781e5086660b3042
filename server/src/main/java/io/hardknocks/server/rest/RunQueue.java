package io.hardknocks.server.rest;

import com.linecorp.armeria.common.HttpStatus;
import io.hardknocks.embedded.Hardknocks;
import io.hardknocks.embedded.Lessons;
import io.hardknocks.server.access.Principal;
import io.hardknocks.server.http.problem.Problem;
import io.hardknocks.server.http.problem.Refused;
import io.hardknocks.server.operation.Learner;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Scripts that run, and those that wait for their turn: so many, and no more. Thread-safe. */
public final class RunQueue {
  private static final int REMEMBERED = 1_000;
  private static final int RETRY_SECONDS = 5;

  private final TellAndRun scripts;
  private final Learner learner;
  private final ThreadPoolExecutor pool;
  private final Map<String, Job> jobs =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Job> eldest) {
          return size() > REMEMBERED && eldest.getValue().whenDone().isDone();
        }
      };

  /**
   * @param how chooses the sandbox when it is first needed
   */
  public RunQueue(
      Hardknocks memory, Supplier<Lessons.Runs> how, Learner learner, int atOnce, int waiting) {
    this.scripts = new TellAndRun(memory::lent, how);
    this.learner = learner;
    pool =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(Math.max(waiting, 1)),
            Thread.ofPlatform().daemon().name("run-", 0).factory());
    pool.allowCoreThreadTimeOut(true);
  }

  /**
   * Runs a script when its turn comes.
   *
   * @throws Refused with 429 when too many wait
   */
  Job submit(RunBody body, Principal owner) {
    var job = new Job(UUID.randomUUID().toString(), owner);
    try {
      pool.execute(() -> job.run(() -> run(body)));
    } catch (RejectedExecutionException e) {
      throw new Refused(
          Problem.busy(
              HttpStatus.TOO_MANY_REQUESTS,
              pool.getQueue().size() + " scripts wait for their turn",
              RETRY_SECONDS));
    }
    synchronized (jobs) {
      jobs.put(job.id(), job);
    }
    return job;
  }

  /**
   * @throws Refused with 404 when there is none of this owner
   */
  Job find(String id, Principal owner) {
    synchronized (jobs) {
      var job = jobs.get(id);
      if (job != null && job.owner().equals(owner)) return job;
    }
    throw new Refused(Problem.of(HttpStatus.NOT_FOUND, "job: " + id + " is not known"));
  }

  /** How many wait. */
  public int waiting() {
    return pool.getQueue().size();
  }

  /** How many run. */
  public int underWay() {
    return pool.getActiveCount();
  }

  private Ran run(RunBody body) throws IOException {
    var ran = scripts.run(body);
    learner.wake();
    return ran;
  }

  /** Runs a script when its turn comes, and waits for its end; an interrupt ends it. */
  public Ran run(RunBody body, Principal owner) throws Exception {
    var job = submit(body, owner);
    try {
      return job.whenDone().get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } catch (InterruptedException e) {
      job.cancel();
      throw e;
    }
  }

  /** Ends what runs. */
  public void stop() throws InterruptedException {
    pool.shutdownNow();
    pool.awaitTermination(10, TimeUnit.SECONDS);
  }
}
