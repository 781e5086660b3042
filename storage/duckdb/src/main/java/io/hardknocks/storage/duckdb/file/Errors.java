package io.hardknocks.storage.duckdb.file;

import io.hardknocks.storage.StorageException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the driver says, in our words. It has no codes for most of it, so its messages are read. */
public record Errors(Path file) {
  private static final Pattern HOLDER = Pattern.compile("held in (.*?) \\(PID (\\d+)\\)");
  private static final List<String> FULL =
      List.of("no space left", "disk quota", "out of memory", "file too large", "not enough space");
  private static final List<String> DENIED =
      List.of("permission denied", "read-only file system", "operation not permitted");
  private static final List<String> LOCKED = List.of("could not set lock", "conflicting lock");
  private static final List<String> BROKEN =
      List.of(
          "not a valid duckdb database",
          "corrupt",
          "checksum",
          "serialization error",
          "failed to deserialize",
          "failure while replaying wal",
          "could not read enough bytes",
          "could not read all",
          "trying to read a database file with version",
          "wal file",
          "catalog error",
          "internal error");

  public static StorageException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new StorageException.Unavailable("Interrupted. Nothing was kept.", e);
  }

  /** Whether the database takes no more statements until it is opened again. */
  static boolean isFatal(SQLException e) {
    var message = message(e);
    return message.contains("invalidated") || message.startsWith("fatal");
  }

  public StorageException of(SQLException e) {
    var message = message(e);
    if (message.contains("hardknocks_is_open")) return lockedHere(e);
    if (any(LOCKED, message)) return locked(e);
    if (any(FULL, message)) {
      return new StorageException.OverCapacity(
          "No room for " + file + ": " + firstLine(e) + " Free some space.", e);
    }
    if (any(DENIED, message)) return denied(e);
    if (any(BROKEN, message)) {
      return new StorageException.Corrupt(
          file + " cannot be read as a store: " + firstLine(e) + " Nothing was changed.", e);
    }
    return new StorageException.Unavailable(file + ": " + firstLine(e), e);
  }

  public StorageException of(IOException e) {
    if (e instanceof AccessDeniedException) return denied(e);
    if (any(FULL, String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT))) {
      return new StorageException.OverCapacity(
          "No room beside " + file + ": " + firstLine(e) + " Free some space.", e);
    }
    return new StorageException.Unavailable(
        file + " cannot be opened: " + e.getClass().getSimpleName() + ": " + firstLine(e), e);
  }

  String folder() {
    return file + " is a folder (expected: a file). Name another place.";
  }

  private StorageException denied(Exception e) {
    return new StorageException.Unavailable(
        "No permission to use " + file + ". Change its rights or name another place.", e);
  }

  private StorageException lockedHere(SQLException e) {
    return new StorageException.Locked(
        file + " is open in this process already. Close that store first.", e);
  }

  private StorageException locked(SQLException e) {
    var holder = HOLDER.matcher(String.valueOf(e.getMessage()));
    var who =
        holder.find() ? "process " + holder.group(2) + ", " + holder.group(1) : "another process";
    return new StorageException.Locked(
        file + " is in use by " + who + ". Try again when it has ended.", e);
  }

  private static boolean any(List<String> words, String message) {
    return words.stream().anyMatch(message::contains);
  }

  private static String message(SQLException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
  }

  private static String firstLine(Exception e) {
    var line = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given").strip();
    return line.endsWith(".") ? line : line + ".";
  }
}
