package io.hardknocks.sandbox.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The private folder of one run on the host. The script sees {@link #work} and {@link #tmp} of it;
 * the rest is ours.
 */
public final class RunFolder implements AutoCloseable {
  private final Path root;

  RunFolder(Path root) throws IOException {
    this.root = root;
    for (var part : new Path[] {work(), tmp()}) Files.createDirectory(part);
  }

  public Path root() {
    return root;
  }

  public Path work() {
    return root.resolve("work");
  }

  public Path tmp() {
    return root.resolve("tmp");
  }

  /** Copies of inputs, where they are needed. */
  Path inputs() {
    return root.resolve("inputs");
  }

  /** A file between us and the launcher. */
  public Path file(String name) {
    return root.resolve(name);
  }

  /** Gives the script, and what it may write, to the user that runs it. */
  public void giveTo(int uid, Path script) throws IOException {
    for (var part : new Path[] {work(), tmp(), work().resolve(script)}) {
      Files.setAttribute(part, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(part, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
    }
  }

  @Override
  public void close() {
    FolderRemoval.remove(root);
  }
}
