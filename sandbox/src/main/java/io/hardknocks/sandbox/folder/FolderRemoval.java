package io.hardknocks.sandbox.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes a folder that a hostile script filled, after all of its processes are gone.
 *
 * <p>Folders may be nested deeper than a path can be long, so none is walked: each subfolder is
 * first renamed into the top folder, which keeps every path two names long. Links are removed, not
 * followed; permissions are taken where the script took them away.
 */
public final class FolderRemoval {
  private final Path top;
  private final ArrayDeque<Path> folders = new ArrayDeque<>();
  private long moved;

  private FolderRemoval(Path top) {
    this.top = top;
  }

  /** Removes as much as it can; what it cannot is left to the next sweep. */
  public static void remove(Path top) {
    try {
      new FolderRemoval(top).run();
    } catch (IOException | DirectoryIteratorException left) {
      // nothing that the caller could do about it
    }
  }

  private void run() throws IOException {
    if (!Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) return;
    empty(top);
    while (!folders.isEmpty()) {
      var folder = folders.removeFirst();
      empty(folder);
      Files.deleteIfExists(folder);
    }
    Files.deleteIfExists(top);
  }

  private void empty(Path folder) throws IOException {
    makeWritable(folder);
    for (var entry : entries(folder)) {
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        folders.addLast(folder.equals(top) ? entry : lift(entry));
      } else {
        Files.deleteIfExists(entry);
      }
    }
  }

  private Path lift(Path folder) throws IOException {
    makeWritable(folder);
    var lifted = top.resolve(".removed-" + moved++);
    while (Files.exists(lifted, LinkOption.NOFOLLOW_LINKS)) {
      lifted = top.resolve(".removed-" + moved++);
    }
    return Files.move(folder, lifted);
  }

  private static void makeWritable(Path folder) throws IOException {
    var mode = Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS);
    var needed = PosixFilePermissions.fromString("rwx------");
    if (!mode.containsAll(needed)) Files.setPosixFilePermissions(folder, needed);
  }

  private static List<Path> entries(Path folder) throws IOException {
    var all = new ArrayList<Path>();
    try (var stream = Files.newDirectoryStream(folder)) {
      stream.forEach(all::add);
    }
    return all;
  }
}
