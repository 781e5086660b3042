package io.hardknocks.storage.duckdb.file;

import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/** The file: opened at the first use, and again after the driver gave it up. */
public final class Database {
  public static final String CLOSED = "The store is closed. Open a new one.";

  /** Work on a connection. */
  public interface Work<T extends @Nullable Object> {
    T on(Sql sql) throws SQLException;
  }

  private final Path file;
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantReadWriteLock life = new ReentrantReadWriteLock();
  private final Errors errors;
  private @Nullable Session session;
  private Session.@Nullable Leftovers leftovers;
  private boolean closed;
  private Runnable bringAttempts = () -> {};
  private Runnable bringSteps = () -> {};

  /**
   * @param leftovers are taken in when the file is opened for the first time
   */
  public Database(Path file, Session.Leftovers leftovers) {
    this.file = file;
    this.leftovers = leftovers;
    errors = new Errors(file);
  }

  /**
   * Names what brings into the store what is on its way there.
   *
   * @param attempts before anybody reads or writes
   * @param steps for who asks for all that is {@link #settled}
   */
  public void settleBy(Runnable attempts, Runnable steps) {
    bringAttempts = attempts;
    bringSteps = steps;
  }

  /** The same, with all in it that was acknowledged. */
  public Database settled() {
    bringAttempts.run();
    bringSteps.run();
    return this;
  }

  /** As if something was read, for who knows the answer already. */
  public void touch() {
    use(open -> true);
  }

  /** Reads from one state of the store, with all attempts that were acknowledged. */
  public <T extends @Nullable Object> T read(Work<T> work) {
    bringAttempts.run();
    return use(open -> open.read(work));
  }

  /**
   * The same without what is on its way there, for one who brings it: it waits for no other reader,
   * and an interrupt does not end it.
   */
  public <T extends @Nullable Object> T readAsIs(Work<T> work) {
    return use(open -> open.readAtOnce(work));
  }

  /** Changes the store in one step, alone. */
  public <T extends @Nullable Object> T write(Work<T> work) {
    lockWriting();
    try {
      bringAttempts.run();
      return writeLocked(work);
    } finally {
      writing.unlock();
    }
  }

  /** Lets what comes next use the room of what was deleted, unless others are reading. */
  public void compact() {
    maintain(
        sql -> {
          try {
            sql.execute("CHECKPOINT");
          } catch (SQLException e) {
            if (Errors.isFatal(e)) throw e;
            // readers are under way: the next checkpoint does it
          }
        });
  }

  /** Runs work that is not of one transaction, while nobody writes. */
  public void maintain(Session.Maintenance work) {
    lockWriting();
    try {
      use(
          open -> {
            open.maintain(work);
            return true;
          });
    } finally {
      writing.unlock();
    }
  }

  public void lockWriting() {
    try {
      writing.lockInterruptibly();
    } catch (InterruptedException e) {
      throw Errors.interrupted(e);
    }
  }

  public ReentrantLock writing() {
    return writing;
  }

  /** As {@link #write}, for one that has the lock. */
  public <T extends @Nullable Object> T writeLocked(Work<T> work) {
    return use(open -> open.write(work));
  }

  private interface Use<T extends @Nullable Object> {
    T of(Session session) throws SQLException, InterruptedException;
  }

  private <T extends @Nullable Object> T use(Use<T> use) {
    var open = enter();
    try {
      return use.of(open);
    } catch (SQLException e) {
      if (Errors.isFatal(e)) open.giveUp();
      throw errors.of(e);
    } catch (InterruptedException e) {
      throw Errors.interrupted(e);
    } finally {
      life.readLock().unlock();
    }
  }

  /**
   * Holds the read lock of {@code life} when it returns. Not ended by an interrupt: who has the
   * write lock writes for others too, who were not interrupted.
   */
  @SuppressWarnings("LockNotBeforeTry") // whoever calls it unlocks
  private Session enter() {
    while (true) {
      life.readLock().lock();
      var open = session;
      if (open != null && open.usable()) return open;
      life.readLock().unlock();
      ensureOpen();
    }
  }

  private void ensureOpen() {
    life.writeLock().lock();
    try {
      if (closed) throw new StorageException.Unavailable(CLOSED, null);
      if (session != null && session.usable()) return;
      if (session != null) session.close();
      session = null;
      session = Session.open(file, leftovers, errors);
      leftovers = null;
    } finally {
      life.writeLock().unlock();
    }
  }

  /** Waits for what is under way. */
  public void close() {
    writing.lock();
    life.writeLock().lock();
    try {
      closed = true;
      if (session != null) session.close();
      session = null;
    } finally {
      life.writeLock().unlock();
      writing.unlock();
    }
  }
}
