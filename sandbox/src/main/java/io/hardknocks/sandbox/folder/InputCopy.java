package io.hardknocks.sandbox.folder;

import static java.util.Objects.requireNonNull;

import io.hardknocks.sandbox.CannotRunException;
import io.hardknocks.sandbox.Sizes;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * Copies of inputs. Root's script runs as a user that owns nothing, and so cannot read an input
 * that is closed to others, though whoever named it wants it read.
 */
public final class InputCopy {
  private static final long MOST_BYTES = 1L << 30;

  private InputCopy() {}

  /** Whether every file and folder of it can be read by every user. */
  static boolean isOpenToAll(Path input) throws IOException {
    var check = new OpenCheck();
    Files.walkFileTree(input.toRealPath(), check);
    return check.open;
  }

  /**
   * The copy, under the same name; links in it are left out.
   *
   * @param uid who may read it
   */
  public static Path into(Path folder, Path input, int uid) throws IOException {
    var name = requireNonNull(input.getFileName(), "name");
    var target = Files.createDirectories(folder).resolve(name);
    Files.walkFileTree(input.toRealPath(), new Copy(input.toRealPath(), target, uid));
    return target;
  }

  private static final class OpenCheck extends SimpleFileVisitor<Path> {
    private boolean open = true;

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      return check(
          folder, Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE));
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (!attributes.isRegularFile()) return FileVisitResult.CONTINUE;
      return check(file, Set.of(PosixFilePermission.OTHERS_READ));
    }

    private FileVisitResult check(Path path, Set<PosixFilePermission> needed) throws IOException {
      open = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).containsAll(needed);
      return open ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }
  }

  private static final class Copy extends SimpleFileVisitor<Path> {
    private final Path source;
    private final Path target;
    private final int uid;
    private long bytes;

    Copy(Path source, Path target, int uid) {
      this.source = source;
      this.target = target;
      this.uid = uid;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      give(Files.createDirectory(at(folder)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (!attributes.isRegularFile()) return FileVisitResult.CONTINUE;
      bytes += attributes.size();
      if (bytes > MOST_BYTES) {
        throw new CannotRunException(
            "input "
                + source
                + " is not readable by all users and too large to copy (expected: at most "
                + Sizes.of(MOST_BYTES)
                + "; run: chmod -R o+rX on it)");
      }
      give(Files.copy(file, at(file)));
      return FileVisitResult.CONTINUE;
    }

    private Path at(Path path) {
      return path.equals(source) ? target : target.resolve(source.relativize(path));
    }

    private void give(Path copy) throws IOException {
      Files.setAttribute(copy, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    }
  }
}
