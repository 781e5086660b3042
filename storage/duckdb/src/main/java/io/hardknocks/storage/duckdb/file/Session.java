package io.hardknocks.storage.duckdb.file;

import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** An open file: one connection that writes, a few that read. */
public final class Session {
  private static final int READERS = 4;

  // A checkpoint at every close would make a command that keeps one attempt wait for it; a longer
  // log would make the next opening read it again. The size is a guess between the two.
  private static final long LOG_TO_KEEP = 8 << 20;

  // Writers wait while a log is folded. A longer one is folded more seldom, and for longer.
  private static final long LONGEST_LOG = 256L << 20;

  private final DuckDBConnection writer;
  private final Log log;
  private final Semaphore readers = new Semaphore(READERS);
  private final ConcurrentLinkedQueue<DuckDBConnection> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean usable = true;

  private Session(DuckDBConnection writer, Log log) {
    this.writer = writer;
    this.log = log;
  }

  /**
   * Opens a file.
   *
   * @param first brings in what a process that was killed left; {@code null} when that is done
   */
  static Session open(Path file, @Nullable Leftovers first, Errors errors) {
    try {
      var parent = file.toAbsolutePath().getParent();
      if (parent != null) Files.createDirectories(parent);
      if (Files.isDirectory(file)) throw new StorageException.Unavailable(errors.folder(), null);
      Log.of(file).check();
      var session = connect(file);
      if (first != null) session.takeIn(first, canonical(file));
      return session;
    } catch (SQLException e) {
      throw errors.of(e);
    } catch (IOException e) {
      throw errors.of(e);
    }
  }

  private static Session connect(Path file) throws SQLException, IOException {
    var connection =
        DuckDBConnection.newConnection("jdbc:duckdb:" + canonical(file), false, null, settings());
    try {
      var sql = new Sql(connection);
      sql.execute(ONLY_ONE);
      Schema.prepare(sql);
      connection.setAutoCommit(false);
      return new Session(connection, Log.of(canonical(file)));
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  // Two connections of one process to one file share its database; the lock on the file keeps only
  // other processes out. A second store would count positions on its own. What is attached is
  // shared too and a name is given once, so the second one fails here.
  private static final String ONLY_ONE =
      "PRAGMA disable_checkpoint_on_shutdown; ATTACH ':memory:' AS hardknocks_is_open";

  public static Path canonical(Path file) throws IOException {
    var absolute = file.toAbsolutePath().normalize();
    if (Files.exists(absolute)) return absolute.toRealPath();
    var parent = absolute.getParent();
    var name = absolute.getFileName();
    return parent == null || name == null ? absolute : parent.toRealPath().resolve(name);
  }

  /** What a process that was killed left beside a file. */
  public interface Leftovers {
    void takeIn(Path file, Session session) throws SQLException, IOException;
  }

  private void takeIn(Leftovers leftovers, Path file) throws SQLException, IOException {
    boolean done = false;
    try {
      leftovers.takeIn(file, this);
      done = true;
    } finally {
      if (!done) closeQuietly(writer);
    }
  }

  private static Properties settings() {
    var settings = new Properties();
    settings.setProperty("memory_limit", "800MB");
    settings.setProperty("threads", String.valueOf(threads()));
    // we fold the log before that
    settings.setProperty("checkpoint_threshold", "2GB");
    // rows of a list are picked by a few columns before the others are read
    settings.setProperty("late_materialization_max_rows", "5000");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    return settings;
  }

  /**
   * Who asks waits for the store's own threads by spinning: with as many of them as there are
   * processors, what they win is lost again while other threads write.
   */
  private static int threads() {
    return Math.clamp(processors() / 2, 1, 4);
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  boolean usable() {
    return usable;
  }

  /** The driver refuses this session from now on. */
  void giveUp() {
    usable = false;
  }

  /** Reads when it is one of a few. */
  <T extends @Nullable Object> T read(Database.Work<T> work)
      throws SQLException, InterruptedException {
    readers.acquire();
    try {
      return readAtOnce(work);
    } finally {
      readers.release();
    }
  }

  /** Reads whoever else does. */
  <T extends @Nullable Object> T readAtOnce(Database.Work<T> work) throws SQLException {
    var pooled = idle.poll();
    var connection = pooled == null ? reader() : pooled;
    try {
      return inTransaction(connection, work);
    } finally {
      idle.add(connection);
    }
  }

  private DuckDBConnection reader() throws SQLException {
    var connection = writer.duplicate();
    connection.setAutoCommit(false);
    return connection;
  }

  public <T extends @Nullable Object> T write(Database.Work<T> work) throws SQLException {
    var result =
        inTransaction(
            writer,
            sql -> {
              // the driver begins a transaction with the first statement; an appender is none, and
              // would commit each table by itself
              sql.execute("SELECT 1");
              return work.on(sql);
            });
    if (log.size() > LONGEST_LOG) fold();
    return result;
  }

  private static <T extends @Nullable Object> T inTransaction(
      DuckDBConnection connection, Database.Work<T> work) throws SQLException {
    boolean done = false;
    try {
      var result = work.on(new Sql(connection));
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) rollback(connection);
    }
  }

  private static void rollback(DuckDBConnection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // what made us roll back is on its way to the caller
    }
  }

  /** Work that is not of one transaction, on a connection of its own. */
  void maintain(Maintenance work) throws SQLException {
    try (var connection = writer.duplicate()) {
      connection.setAutoCommit(true);
      work.on(new Sql(connection));
    }
  }

  /** Work without a result. */
  public interface Maintenance {
    void on(Sql sql) throws SQLException;
  }

  /** Puts the log into the file with all processors: nobody writes meanwhile. */
  private void fold() {
    try {
      maintain(
          sql -> {
            sql.execute("SET threads = " + processors());
            try {
              sql.execute("CHECKPOINT");
            } finally {
              sql.execute("SET threads = " + threads());
            }
          });
    } catch (SQLException e) {
      // what was acknowledged is in the log, which the next write or opening folds
      if (Errors.isFatal(e)) giveUp();
    }
  }

  void close() {
    idle.forEach(Session::closeQuietly);
    if (usable && log.size() > LOG_TO_KEEP) fold();
    usable = false;
    closeQuietly(writer);
  }

  private static void closeQuietly(DuckDBConnection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // everything acknowledged is in the log already
    }
  }
}
