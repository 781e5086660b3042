package io.hardknocks.codec.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where something was read.
 *
 * @param line from 1
 */
public record Origin(Path file, long line) {
  /** When the file was written, for records that say no time. */
  public Instant time() {
    try {
      return Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS);
    } catch (IOException e) {
      return Instant.EPOCH;
    }
  }

  /** The name of the file without its ending. */
  public String stem() {
    return String.valueOf(file.getFileName()).replaceFirst("(?i)\\.jsonl?(\\.gz)?$", "");
  }

  /** The name of the folder that the file is in, or of one further up; empty when there is none. */
  public String folder(int up) {
    var folder = file.toAbsolutePath().normalize().getParent();
    for (int i = 0; i < up && folder != null; i++) folder = folder.getParent();
    return folder == null || folder.getFileName() == null ? "" : folder.getFileName().toString();
  }
}
