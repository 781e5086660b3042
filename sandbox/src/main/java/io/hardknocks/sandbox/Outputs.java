package io.hardknocks.sandbox;

import io.hardknocks.model.OutputFile;
import java.util.List;

/**
 * The regular files that the script made or changed in its work folder.
 *
 * @param files the first of them, by path; at most {@link #MOST_FILES}
 * @param count all of them, also those past that bound
 */
public record Outputs(List<OutputFile> files, long count) {
  /** How many files are listed. */
  public static final int MOST_FILES = 1000;

  public static final Outputs NONE = new Outputs(List.of(), 0);

  public Outputs {
    files = List.copyOf(files);
    if (count < files.size()) {
      throw new IllegalArgumentException(
          "count: " + count + " (expected: >= " + files.size() + ")");
    }
  }
}
