package io.hardknocks.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Adds up what a script wrote into its folders, seldom enough to cost little. */
final class DiskWatch {
  private static final long LEAST_FILE = 4096;
  private static final long SHORTEST_PAUSE = 20_000_000;

  private final List<Path> folders;
  private final long limit;
  private long next = System.nanoTime() + SHORTEST_PAUSE;

  DiskWatch(List<Path> folders, long limit) {
    this.folders = List.copyOf(folders);
    this.limit = limit;
  }

  boolean isDue() {
    return System.nanoTime() - next >= 0;
  }

  boolean isOver() {
    long start = System.nanoTime();
    var sum = new Sum();
    for (var folder : folders) sum.add(folder);
    long end = System.nanoTime();
    next = end + Math.max(SHORTEST_PAUSE, 10 * (end - start));
    return sum.bytes > limit;
  }

  /** Files come and go while we look: what cannot be seen is passed over. */
  private final class Sum extends SimpleFileVisitor<Path> {
    private long bytes;

    void add(Path folder) {
      try {
        Files.walkFileTree(folder, this);
      } catch (IOException | DirectoryIteratorException gone) {
        // Seen next time.
      }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return count(0);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return count(attributes.isRegularFile() ? attributes.size() : 0);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(
        Path folder, @org.jspecify.annotations.Nullable IOException gone) {
      return FileVisitResult.CONTINUE;
    }

    private FileVisitResult count(long size) {
      bytes += Math.max(LEAST_FILE, size);
      return bytes > limit ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
  }
}
