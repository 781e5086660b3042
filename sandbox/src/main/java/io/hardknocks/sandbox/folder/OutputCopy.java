package io.hardknocks.sandbox.folder;

import io.hardknocks.sandbox.CannotRunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Copies what a script made to a folder of the user's: contents only, no modes, no links. */
public final class OutputCopy {
  private final Path work;
  private final Path target;

  private OutputCopy(Path work, Path target) {
    this.work = work;
    this.target = target;
  }

  /**
   * @throws CannotRunException when the folder cannot be written
   */
  public static void copy(Path work, List<OutputScan.Found> files, Path target) {
    var copy = new OutputCopy(work, target.toAbsolutePath());
    try {
      Files.createDirectories(target);
      for (var file : files) copy.copy(file.path());
    } catch (IOException e) {
      throw new CannotRunException(
          "outputs could not be kept in " + target + ": " + e + " (expected: a writable folder)",
          e);
    }
  }

  private void copy(Path file) throws IOException {
    var to = target.resolve(file);
    folders(file);
    Files.deleteIfExists(to);
    try (var in = Files.newInputStream(work.resolve(file), LinkOption.NOFOLLOW_LINKS);
        var out =
            Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      in.transferTo(out);
    }
  }

  /** Makes the folders one by one, so that none of them is a link to elsewhere. */
  private void folders(Path file) throws IOException {
    var folder = target;
    for (int depth = 0; depth < file.getNameCount() - 1; depth++) {
      folder = folder.resolve(file.getName(depth));
      if (Files.isSymbolicLink(folder)) throw new IOException(folder + " is a link");
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) Files.createDirectory(folder);
    }
  }
}
