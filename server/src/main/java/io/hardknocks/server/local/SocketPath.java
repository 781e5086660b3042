package io.hardknocks.server.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the socket of a store is. The system takes short paths only, so that it may lie elsewhere:
 * a file beside the store says where.
 *
 * @param note the file that says where
 */
record SocketPath(Path note, Path socket) {
  /** What {@code sockaddr_un} holds, less the end. */
  private static final int LONGEST = 100;

  private static final String NAME = "server.sock";

  /** A place for the socket of the store in {@code folder}, and a note of it. */
  static SocketPath make(Path folder) throws IOException {
    var near = folder.resolve(NAME);
    boolean fits = near.toString().getBytes(UTF_8).length <= LONGEST;
    var socket = fits ? near : Files.createTempDirectory("hardknocks-server").resolve(NAME);
    Files.deleteIfExists(socket);
    var path = new SocketPath(noteIn(folder), socket);
    Files.writeString(path.note(), socket.toString());
    return path;
  }

  /** Where a server of the store in {@code folder} listens, or once did; {@code null} if none. */
  static @Nullable SocketPath find(Path folder) throws IOException {
    var note = noteIn(folder);
    return Files.exists(note) ? new SocketPath(note, Path.of(Files.readString(note))) : null;
  }

  private static Path noteIn(Path folder) {
    return folder.resolve("server");
  }

  void remove() throws IOException {
    Files.deleteIfExists(note);
    Files.deleteIfExists(socket);
  }
}
