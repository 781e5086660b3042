package io.hardknocks.storage.duckdb.salvage;

import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.file.Log;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The copy of a broken store, opened in whichever way shows the most of it. */
final class Wreck {
  private final Path file;
  private final Path log;
  private final Path wholeLog;
  private @Nullable DuckDBConnection connection;
  private int lostEntries;

  private Wreck(Path file) {
    this.file = file;
    log = Log.of(file).file();
    wholeLog = Path.of(file + ".log");
  }

  static Wreck copy(Path broken, Path scratch) throws IOException {
    Files.createDirectories(scratch);
    var wreck = new Wreck(scratch.resolve("broken.duckdb"));
    Files.copy(broken, wreck.file, StandardCopyOption.REPLACE_EXISTING);
    var brokenLog = Log.of(broken).file();
    if (Files.exists(brokenLog)) {
      Files.copy(brokenLog, wreck.wholeLog, StandardCopyOption.REPLACE_EXISTING);
    }
    return wreck;
  }

  /** This, if it can be opened: as it is, or with another beginning. */
  @Nullable Wreck open(@Nullable Path sound) throws IOException {
    for (var beginning : Beginning.of(file).candidates(sound)) {
      beginning.writeTo(file);
      if (openWithLog()) return this;
    }
    return null;
  }

  /** With the whole log, or with as much of it as can be read. */
  private boolean openWithLog() throws IOException {
    if (!Files.exists(wholeLog)) return opens();
    Files.copy(wholeLog, log, StandardCopyOption.REPLACE_EXISTING);
    if (opens()) return true;
    Files.delete(log);
    if (!opens()) return false;
    close();
    openWithMostOf(LogEntries.of(Files.readAllBytes(wholeLog)));
    return true;
  }

  /** Every entry but the broken one and those after it: the longest beginning that opens. */
  private void openWithMostOf(LogEntries entries) throws IOException {
    int good = 0;
    int bad = entries.count() + 1;
    while (bad - good > 1) {
      int middle = (good + bad) >>> 1;
      Files.write(log, entries.first(middle));
      boolean opened = opens();
      close();
      if (opened) good = middle;
      else bad = middle;
    }
    lostEntries = entries.count() - good;
    if (good == 0) Files.deleteIfExists(log);
    else Files.write(log, entries.first(good));
    opens();
  }

  /** How many entries of the log cannot be read. */
  int lostEntries() {
    return lostEntries;
  }

  private boolean opens() {
    try {
      read(sql -> sql.number("SELECT count(*) FROM attempts"));
      return true;
    } catch (SQLException e) {
      close();
      return false;
    }
  }

  <T extends @Nullable Object> T read(Database.Work<T> work) throws SQLException {
    try {
      return work.on(new Sql(connected()));
    } catch (SQLException e) {
      if (!answers()) close();
      throw e;
    }
  }

  /** After some errors a connection takes nothing more. */
  private boolean answers() {
    try {
      return connection != null && new Sql(connection).number("SELECT 1") == 1;
    } catch (SQLException e) {
      return false;
    }
  }

  private DuckDBConnection connected() throws SQLException {
    if (connection != null) return connection;
    var opened =
        DuckDBConnection.newConnection("jdbc:duckdb:" + file, false, null, new Properties());
    connection = opened;
    new Sql(opened).execute("PRAGMA disable_checkpoint_on_shutdown");
    return opened;
  }

  void close() {
    if (connection == null) return;
    try {
      connection.close();
    } catch (SQLException e) {
      // a wreck: nothing is kept in it
    }
    connection = null;
  }
}
