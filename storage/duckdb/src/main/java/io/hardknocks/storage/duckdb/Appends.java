package io.hardknocks.storage.duckdb;

import io.hardknocks.model.Attempt;
import io.hardknocks.storage.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Group commit. A commit waits for the disk, so that those who come while one is under way share
 * the next: each caller queues its attempts and takes the write lock, and whoever gets it first
 * writes all that is queued, in one transaction. The others find theirs done when their turn comes.
 */
final class Appends {
  private static final int MOST_ATTEMPTS = 20_000;

  private final Database database;
  private final AttemptAppend append = new AttemptAppend();
  private final ConcurrentLinkedQueue<Request> queue = new ConcurrentLinkedQueue<>();

  Appends(Database database) {
    this.database = database;
  }

  List<Attempt> append(List<Attempt> attempts) {
    var request = new Request(attempts);
    queue.add(request);
    lockFor(request);
    try {
      while (!request.done) writeQueued();
    } finally {
      database.writing().unlock();
    }
    return request.result();
  }

  private void lockFor(Request request) {
    try {
      database.lockWriting();
    } catch (StorageException interrupted) {
      if (queue.remove(request)) throw interrupted;
      // another thread is writing it: its outcome must be known
      database.writing().lock();
    }
  }

  private void writeQueued() {
    var group = takeQueued();
    try {
      var kept =
          database.writeLocked(
              sql -> append.on(sql, group.stream().map(request -> request.attempts).toList()));
      for (int i = 0; i < group.size(); i++) group.get(i).finish(kept.get(i));
    } catch (RuntimeException | Error e) {
      group.forEach(request -> request.fail(e));
    }
  }

  private List<Request> takeQueued() {
    var group = new ArrayList<Request>();
    int size = 0;
    while (size < MOST_ATTEMPTS) {
      var next = queue.poll();
      if (next == null) break;
      group.add(next);
      size += next.attempts.size();
    }
    return group;
  }

  /** One caller's attempts, and what became of them. Written and read under the write lock. */
  private static final class Request {
    private final List<Attempt> attempts;
    private boolean done;
    private List<Attempt> kept = List.of();
    private @Nullable Throwable failure;

    Request(List<Attempt> attempts) {
      this.attempts = attempts;
    }

    void finish(List<Attempt> numbered) {
      kept = numbered;
      done = true;
    }

    void fail(Throwable cause) {
      failure = cause;
      done = true;
    }

    List<Attempt> result() {
      switch (failure) {
        case null -> {
          return kept;
        }
        case StorageException e -> throw e;
        case Error e -> throw e;
        default -> throw new StorageException.Unavailable("The write failed: " + failure, failure);
      }
    }
  }
}
