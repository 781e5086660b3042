package io.hardknocks.embedded.exchange;

import io.hardknocks.embedded.folder.ScratchFolder;
import io.hardknocks.storage.duckdb.ParquetFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Attempts and their steps as Parquet files by day. A day that is there already is replaced when
 * the new one is whole; other days stay.
 */
record ParquetExport(Export export) {
  private static final List<String> KINDS = List.of("attempts", "steps");

  long write(Path folder) throws IOException {
    Files.createDirectories(folder);
    var workshop = Files.createTempDirectory(folder, ".export");
    try {
      var lines = workshop.resolve("attempts.jsonl");
      long written = export.lines(lines);
      if (written > 0) ParquetFiles.write(lines, workshop);
      for (var kind : KINDS) replaceDays(workshop.resolve(kind), folder.resolve(kind));
      return written;
    } finally {
      ScratchFolder.delete(workshop);
    }
  }

  private static void replaceDays(Path made, Path target) throws IOException {
    if (!Files.exists(made)) return;
    Files.createDirectories(target);
    try (Stream<Path> days = Files.list(made)) {
      for (var day : days.toList()) replace(day, target.resolve(made.relativize(day)));
    }
  }

  private static void replace(Path day, Path target) throws IOException {
    if (Files.exists(target)) ScratchFolder.delete(target);
    Files.move(day, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
