package io.hardknocks.sandbox.folder;

import io.hardknocks.sandbox.CannotRunException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** A private folder of ours in a folder for temporary files; each run gets a folder in it. */
public final class Scratch {
  private final Path base;
  private final SecureRandom random = new SecureRandom();

  private Scratch(Path base) {
    this.base = base;
  }

  /**
   * @param temporary may be writable by others
   * @throws CannotRunException when it cannot be made, or is not ours
   */
  public static Scratch in(Path temporary) {
    var base = temporary.toAbsolutePath().resolve("hardknocks-" + Identity.ownUid());
    try {
      createPrivate(base);
      requireOurs(base);
    } catch (IOException e) {
      throw cannotWrite(base, e);
    }
    StaleRuns.sweep(base);
    return new Scratch(base);
  }

  public RunFolder open() {
    var name = ProcessHandle.current().pid() + "-" + Long.toHexString(random.nextLong());
    var root = base.resolve(name);
    try {
      createPrivate(root);
      return new RunFolder(root);
    } catch (IOException e) {
      FolderRemoval.remove(root);
      throw cannotWrite(root, e);
    }
  }

  private static void createPrivate(Path folder) throws IOException {
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    try {
      Files.createDirectories(folder.getParent());
      Files.createDirectory(folder, mode);
    } catch (FileAlreadyExistsException exists) {
      // checked by the caller, or a name of ours
    }
  }

  private static void requireOurs(Path folder) throws IOException {
    var uid = (Integer) Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    var mode = Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        || uid != Identity.ownUid()
        || !mode.equals(PosixFilePermissions.fromString("rwx------"))) {
      throw new CannotRunException(
          "folder "
              + folder
              + " is not private to us (expected: a folder of user "
              + Identity.ownUid()
              + " with mode 700; remove it or set TMPDIR)");
    }
  }

  private static CannotRunException cannotWrite(Path path, IOException e) {
    return new CannotRunException(
        "cannot write the work folder: "
            + e
            + " (free some space or set another TMPDIR than "
            + path.getParent()
            + ")",
        e);
  }
}
