package io.hardknocks.embedded.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything of one store.
 *
 * @param root made, for its owner alone, when something is first kept
 */
public record DataFolder(Path root) {
  public DataFolder {
    root = root.toAbsolutePath().normalize();
  }

  public Path store() {
    return root.resolve("hardknocks.duckdb");
  }

  /** Records that wait for the store, a file each. */
  public Path spool() {
    return root.resolve("spool");
  }

  /** The last good copies of the store. */
  public Path snapshots() {
    return root.resolve("snapshots");
  }

  /** The user's own rules for failures; read when it is there. */
  public Path rules() {
    return root.resolve("rules.yaml");
  }

  /** The user's own patterns of secrets; read when it is there. */
  public Path redaction() {
    return root.resolve("redaction.yaml");
  }

  /** The user's own policy; read when it is there. */
  public Path policy() {
    return root.resolve("policy.yaml");
  }

  /** The names of the user's own API; read when it is there. */
  public Path watch() {
    return root.resolve("watch.yaml");
  }

  /** The user's own prices and budget; read when it is there. */
  public Path prices() {
    return root.resolve("prices.yaml");
  }

  /** A price list that was imported; read when it is there, after the user's own. */
  Path importedPrices() {
    return root.resolve("prices-imported.yaml");
  }

  /** How the store is used; read when it is there. */
  public Path config() {
    return root.resolve("config.yaml");
  }

  /** The tokens of a server, without their secrets. */
  public Path tokens() {
    return root.resolve("tokens.jsonl");
  }

  /** What administrators of a server did. */
  public Path audit() {
    return root.resolve("audit.jsonl");
  }

  /** Locked by the process that proves lessons in the background. */
  public Path proving() {
    return root.resolve("proving.lock");
  }

  /** Copies that administrators of a server asked for. */
  public Path backups() {
    return root.resolve("backups");
  }

  public void make() {
    try {
      Files.createDirectories(
          root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (FileAlreadyExistsException e) {
      throw new UncheckedIOException(
          new IOException("--data: " + root + " is a file (expected: a folder)", e));
    } catch (IOException e) {
      throw new UncheckedIOException(
          new IOException("--data: " + root + " cannot be made (" + e.getMessage() + ")", e));
    }
  }

  public static @Nullable String readIfThere(Path file) {
    if (!Files.exists(file)) return null;
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          new IOException(file + " cannot be read (" + e.getMessage() + ")", e));
    }
  }
}
