package io.hardknocks.storage.duckdb.salvage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first three blocks of a file. The head says what the file is, and is the same in every file
 * of one version. The two after it name the state of the last checkpoint and of the one before it;
 * when one of them is broken, the other may stand in for it.
 */
final class Beginning {
  private static final int BLOCK = 4_096;

  private final byte[] bytes;

  private Beginning(byte[] bytes) {
    this.bytes = bytes;
  }

  static Beginning of(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new Beginning(in.readNBytes(3 * BLOCK));
    }
  }

  /** This one first, then those that are worth a try. */
  List<Beginning> candidates(@Nullable Path sound) throws IOException {
    var candidates = new ArrayList<Beginning>();
    candidates.add(this);
    if (bytes.length < 3 * BLOCK) return candidates;
    var repaired = sound == null ? this : of(sound).with(this, 1).with(this, 2);
    if (sound != null) candidates.add(repaired);
    candidates.add(repaired.copied(2, 1));
    candidates.add(repaired.copied(1, 2));
    return candidates;
  }

  /** This with a block of another. */
  private Beginning with(Beginning other, int block) {
    var copy = bytes.clone();
    System.arraycopy(other.bytes, block * BLOCK, copy, block * BLOCK, BLOCK);
    return new Beginning(copy);
  }

  private Beginning copied(int from, int to) {
    var copy = bytes.clone();
    System.arraycopy(bytes, from * BLOCK, copy, to * BLOCK, BLOCK);
    return new Beginning(copy);
  }

  void writeTo(Path file) throws IOException {
    try (var out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write(bytes);
    }
  }
}
