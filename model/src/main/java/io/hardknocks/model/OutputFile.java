package io.hardknocks.model;

import static java.util.Objects.requireNonNull;

/**
 * A file that an attempt made.
 *
 * @param path relative to its work folder, with forward slashes
 * @param sizeBytes 0 or more
 * @param sha256 64 lower-case hexadecimal digits; empty when the writer of the record gave none
 */
public record OutputFile(String path, long sizeBytes, String sha256) {
  public OutputFile {
    requireNonNull(path, "path");
    if (sizeBytes < 0)
      throw new IllegalArgumentException("size: " + sizeBytes + " (expected: >= 0)");
    requireNonNull(sha256, "sha256");
  }
}
