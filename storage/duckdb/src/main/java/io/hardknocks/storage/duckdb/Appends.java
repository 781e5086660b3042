package io.hardknocks.storage.duckdb;

import io.hardknocks.storage.StorageException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Group commit. A commit waits for the disk, so that those who come while one is under way share
 * the next: each caller queues its records and takes the write lock, and whoever gets it first
 * writes all that is queued, in one transaction. The others find theirs done when their turn comes.
 */
final class Appends<T> {
  private static final int MOST = 20_000;

  /** Writes lists of records in one transaction; what is new of each list. */
  interface Write<T> {
    List<List<T>> on(Sql sql, List<List<T>> lists) throws SQLException;

    /** What was written last is kept, and not told to the callers yet; or it is not kept. */
    void ended(boolean kept);
  }

  private final Database database;
  private final Write<T> write;
  private final ConcurrentLinkedQueue<Request<T>> queue = new ConcurrentLinkedQueue<>();

  Appends(Database database, Write<T> write) {
    this.database = database;
    this.write = write;
  }

  List<T> append(List<T> records) {
    var request = new Request<>(records);
    queue.add(request);
    lockFor(request);
    try {
      while (!request.done) writeQueued();
    } finally {
      database.writing().unlock();
    }
    return request.result();
  }

  private void lockFor(Request<T> request) {
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
      var kept = write(group.stream().map(request -> request.records).toList());
      for (int i = 0; i < group.size(); i++) group.get(i).finish(kept.get(i));
    } catch (RuntimeException | Error e) {
      group.forEach(request -> request.fail(e));
    }
  }

  private List<List<T>> write(List<List<T>> lists) {
    boolean done = false;
    try {
      var kept = database.writeLocked(sql -> write.on(sql, lists));
      done = true;
      return kept;
    } finally {
      write.ended(done);
    }
  }

  private List<Request<T>> takeQueued() {
    var group = new ArrayList<Request<T>>();
    int size = 0;
    while (size < MOST) {
      var next = queue.poll();
      if (next == null) break;
      group.add(next);
      size += next.records.size();
    }
    return group;
  }

  /** One caller's records, and what became of them. Written and read under the write lock. */
  private static final class Request<T> {
    private final List<T> records;
    private boolean done;
    private List<T> kept = List.of();
    private @Nullable Throwable failure;

    Request(List<T> records) {
      this.records = records;
    }

    void finish(List<T> written) {
      kept = written;
      done = true;
    }

    void fail(Throwable cause) {
      failure = cause;
      done = true;
    }

    List<T> result() {
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
