package io.hardknocks.storage.duckdb.file;

import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Group commit. A commit waits for the disk, so that those who come while one is under way share
 * the next: each caller queues its records and takes the write lock, and whoever gets it first
 * writes all that is queued, in one transaction. The others find theirs done when their turn comes.
 *
 * @param <T> what is brought
 * @param <K> what is told of what is kept
 */
public final class Appends<T, K> {
  private static final int MOST = 20_000;

  /** Writes lists of records in one transaction; what is new of each list. */
  public interface Write<T, K> {
    List<List<K>> on(Sql sql, List<List<T>> lists) throws SQLException;
  }

  private final ReentrantLock turn;
  private final Group<T, K> group;
  private final ConcurrentLinkedQueue<Request<T, K>> queue = new ConcurrentLinkedQueue<>();

  /** Makes lists of records durable together; what is new of each list. */
  public interface Group<T, K> {
    List<List<K>> keep(List<List<T>> lists);
  }

  public Appends(Database database, Write<T, K> write) {
    this(database.writing(), lists -> database.writeLocked(sql -> write.on(sql, lists)));
  }

  /**
   * Groups of another place than the database.
   *
   * @param turn is had by the one who writes
   */
  public Appends(ReentrantLock turn, Group<T, K> group) {
    this.turn = turn;
    this.group = group;
  }

  public List<K> append(List<T> records) {
    var request = new Request<T, K>(records);
    queue.add(request);
    lockFor(request);
    try {
      while (!request.done) writeQueued();
    } finally {
      turn.unlock();
    }
    return request.result();
  }

  private void lockFor(Request<T, K> request) {
    try {
      turn.lockInterruptibly();
    } catch (InterruptedException e) {
      if (queue.remove(request)) throw Errors.interrupted(e);
      // another thread is writing it: its outcome must be known
      turn.lock();
    }
  }

  /** It is written for others too, so that an interrupt of this thread waits for the end of it. */
  private void writeQueued() {
    boolean interrupted = Thread.interrupted();
    try {
      write(takeQueued());
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  private void write(List<Request<T, K>> requests) {
    try {
      var kept = group.keep(requests.stream().map(request -> request.records).toList());
      for (int i = 0; i < requests.size(); i++) requests.get(i).finish(kept.get(i));
    } catch (RuntimeException | Error e) {
      requests.forEach(request -> request.fail(e));
    }
  }

  private List<Request<T, K>> takeQueued() {
    var requests = new ArrayList<Request<T, K>>();
    int size = 0;
    while (size < MOST) {
      var next = queue.poll();
      if (next == null) break;
      requests.add(next);
      size += next.records.size();
    }
    return requests;
  }

  /** One caller's records, and what became of them. Written and read under the write lock. */
  private static final class Request<T, K> {
    private final List<T> records;
    private boolean done;
    private List<K> kept = List.of();
    private @Nullable Throwable failure;

    Request(List<T> records) {
      this.records = records;
    }

    void finish(List<K> written) {
      kept = written;
      done = true;
    }

    void fail(Throwable cause) {
      failure = cause;
      done = true;
    }

    List<K> result() {
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
