package io.hardknocks.cli.lesson;

import io.hardknocks.embedded.folder.DataFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The right to prove the lessons of a store in the background, which one process has at a time. */
final class ProvingTurn implements AutoCloseable {
  private final FileChannel channel;

  private ProvingTurn(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * The turn; {@code null} while another process has it. It ends with its process at the latest.
   */
  static @Nullable ProvingTurn take(Path folder) throws IOException {
    var file = new DataFolder(folder).proving();
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isFree(channel)) return new ProvingTurn(channel);
    channel.close();
    return null;
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException anotherThreadHasIt) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
