package io.hardknocks.server.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Calls the server that has a store open, if one has. */
public final class CommandClient {
  private static final int PIECE = 1 << 16;

  private CommandClient() {}

  /**
   * Lets the server of the store in {@code folder} run a command.
   *
   * @return its exit code; {@code null} when there is no such server, and nothing was read
   * @throws IOException when the server went away meanwhile
   */
  public static @Nullable Integer run(
      Path folder, CommandCall call, InputStream in, OutputStream out, OutputStream err)
      throws IOException {
    var path = SocketPath.find(folder);
    if (path == null) return null;
    try (var server = connect(path)) {
      if (server == null) return null;
      var frames = new Frames(server);
      frames.write(Frames.Kind.CALL, call.bytes());
      return receive(frames, in, out, err);
    }
  }

  private static @Nullable SocketChannel connect(SocketPath path) throws IOException {
    try {
      return SocketChannel.open(UnixDomainSocketAddress.of(path.socket()));
    } catch (SocketException ended) {
      return null;
    }
  }

  private static void passOn(InputStream in, Frames frames) {
    var piece = new byte[PIECE];
    try {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        if (read > 0) frames.write(Frames.Kind.IN, piece, 0, read);
      }
      frames.write(Frames.Kind.IN, new byte[0]);
    } catch (IOException done) {
      // the command ended without reading the rest: receive() has its exit code
      return;
    }
  }

  private static int receive(Frames frames, InputStream in, OutputStream out, OutputStream err)
      throws IOException {
    for (var frame = frames.read(); frame != null; frame = frames.read()) {
      switch (frame.kind()) {
        // not before: a command that reads nothing must leave the input of its caller alone
        case WANT -> Thread.ofPlatform().daemon().name("input").start(() -> passOn(in, frames));
        case OUT -> {
          out.write(frame.bytes());
          out.flush();
        }
        case ERR -> {
          err.write(frame.bytes());
          err.flush();
        }
        case EXIT -> {
          return frame.number();
        }
        default -> throw new IOException("unexpected frame " + frame.kind());
      }
    }
    throw new IOException("the server ended (run the command again)");
  }
}
