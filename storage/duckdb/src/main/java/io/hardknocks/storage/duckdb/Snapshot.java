package io.hardknocks.storage.duckdb;

import io.hardknocks.storage.StorageException;
import io.hardknocks.storage.duckdb.file.Database;
import io.hardknocks.storage.duckdb.sql.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;

/**
 * A copy of a store in use. The database copies itself: a process that opens and closes the file
 * once more, as copying it would, gives up its lock on it.
 */
record Snapshot(Path target) {
  void take(Database database) {
    var part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      database.maintain(sql -> copy(sql, part));
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StorageException.Unavailable(
          target + " cannot be written: " + e.getMessage() + ". Name another place.", e);
    }
  }

  private static void copy(Sql sql, Path part) throws SQLException {
    var from = sql.first("SELECT current_database()", row -> row.text(1));
    sql.execute("ATTACH '" + part.toString().replace("'", "''") + "' AS snapshot");
    boolean done = false;
    try {
      sql.execute("COPY FROM DATABASE \"" + quoted(String.valueOf(from)) + "\" TO snapshot");
      sql.execute("CHECKPOINT snapshot");
      done = true;
    } finally {
      detach(sql, done);
    }
  }

  private static void detach(Sql sql, boolean done) throws SQLException {
    try {
      sql.execute("DETACH snapshot");
    } catch (SQLException e) {
      // what went wrong before is on its way to the caller
      if (done) throw e;
    }
  }

  private static String quoted(String name) {
    return name.replace("\"", "\"\"");
  }
}
