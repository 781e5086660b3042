package io.hardknocks.sandbox.supervision;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileStore;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what a script wrote into its folders, seldom enough to cost little. Files without a name
 * are looked for only when the disk lost more space than the files with one explain.
 */
final class DiskWatch {
  private static final long LEAST_FILE = 4096;
  private static final long SHORTEST_PAUSE = 20_000_000;

  private final List<Path> folders;
  private final long limit;
  private final LongSupplier hidden;
  private final @Nullable FileStore disk;
  private final long free;
  private long next = System.nanoTime() + SHORTEST_PAUSE;

  /**
   * @param folders on one disk
   * @param hidden bytes of files that have no name any more
   */
  DiskWatch(List<Path> folders, long limit, LongSupplier hidden) {
    this.folders = List.copyOf(folders);
    this.limit = limit;
    this.hidden = hidden;
    this.disk = disk(this.folders.getFirst());
    this.free = free();
  }

  boolean isDue() {
    return System.nanoTime() - next >= 0;
  }

  boolean isOver() {
    long start = System.nanoTime();
    long sum = named();
    if (sum <= limit && free - free() > limit) sum += hidden.getAsLong();
    long end = System.nanoTime();
    next = end + Math.max(SHORTEST_PAUSE, 10 * (end - start));
    return sum > limit;
  }

  private long named() {
    var sum = new Sum();
    for (var folder : folders) sum.add(folder);
    return sum.bytes;
  }

  private static @Nullable FileStore disk(Path folder) {
    try {
      return Files.getFileStore(folder);
    } catch (IOException unknown) {
      return null;
    }
  }

  private long free() {
    try {
      return disk == null ? 0 : disk.getUsableSpace();
    } catch (IOException unknown) {
      return 0;
    }
  }

  /** Files come and go while we look: what cannot be seen is passed over. */
  private final class Sum extends SimpleFileVisitor<Path> {
    private long bytes;

    void add(Path folder) {
      try {
        Files.walkFileTree(folder, this);
      } catch (IOException | DirectoryIteratorException gone) {
        // seen next time
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
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
      return FileVisitResult.CONTINUE;
    }

    private FileVisitResult count(long size) {
      bytes += Math.max(LEAST_FILE, size);
      return bytes > limit ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
  }
}
