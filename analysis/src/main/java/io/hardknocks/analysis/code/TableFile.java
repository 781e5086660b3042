package io.hardknocks.analysis.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of ours that ships: one entry a line, {@code #} before what only people read. */
public final class TableFile {
  private TableFile() {}

  /** The entries of the file of a name beside a class. */
  public static List<String> entries(Class<?> owner, String name) {
    try (var in = owner.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException(name + " is missing from the jar");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
