package io.hardknocks.recorder;

import io.hardknocks.conventions.StepKind;
import io.hardknocks.recorder.event.Step;
import io.hardknocks.recorder.event.Values;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** A file that is written. */
public final class FileWrite extends OpenStep<FileWrite> {
  private final @Nullable Path path;
  private volatile @Nullable Long size;
  private volatile String sha256 = "";
  private volatile String permissions = "";
  private volatile @Nullable Boolean verified;

  FileWrite(Attempt attempt, @Nullable String within, @Nullable Path path) {
    super(attempt, within, StepKind.FILE_WRITE, path == null ? "" : Values.text(path));
    this.path = path;
  }

  /** What was written, in short: the step succeeded. */
  public FileWrite written(long bytes, String hash) {
    size = bytes < 0 ? null : bytes;
    sha256 = Texts.orEmpty(hash);
    return succeeded();
  }

  /** What was written; its hash is taken here, on the caller's thread. */
  public FileWrite written(byte[] content) {
    if (content == null) return succeeded();
    return written(content.length, Sha256.of(content));
  }

  /** {@code rw-r--r--}. */
  public FileWrite permissions(String text) {
    permissions = Texts.orEmpty(text);
    return this;
  }

  /** Whether what was read back is what was written. */
  public FileWrite verified(boolean same) {
    verified = same;
    return same ? this : failed("what was read back is not what was written");
  }

  /**
   * Reads the file, on the caller's thread: its size, hash and permissions, and whether it is what
   * was {@link #written(byte[])}. A file that cannot be read is a failure.
   */
  public FileWrite verify() {
    var file = path;
    if (file == null) return failed("no path");
    try {
      return read(file);
    } catch (Throwable e) {
      verified = false;
      return failed(e);
    }
  }

  private FileWrite read(Path file) throws Exception {
    var found = Sha256.of(file);
    var expected = sha256;
    written(Files.size(file), found);
    if (Files.getFileStore(file).supportsFileAttributeView("posix"))
      permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    return expected.isEmpty() ? this : verified(expected.equalsIgnoreCase(found));
  }

  @Override
  Step facts() {
    return new Step.FileWrite(
        path == null ? "" : Values.text(path), size, sha256, permissions, verified);
  }
}
