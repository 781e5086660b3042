package io.hardknocks.server.local;

import io.hardknocks.codec.BadRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes commands of other processes on a socket in the file system. Who may open it is who may open
 * the store: both lie in a folder of their owner alone.
 */
public final class CommandSocket implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CommandSocket.class);
  private static final int PIPE = 1 << 16;

  private final SocketPath path;
  private final ServerSocketChannel socket;
  private final Commands commands;
  private final Set<Thread> running = ConcurrentHashMap.newKeySet();

  private CommandSocket(SocketPath path, ServerSocketChannel socket, Commands commands) {
    this.path = path;
    this.socket = socket;
    this.commands = commands;
  }

  /**
   * Listens for the store in {@code folder}, which this process has open.
   *
   * @throws IOException when it cannot
   */
  public static CommandSocket open(Path folder, Commands commands) throws IOException {
    var path = SocketPath.make(folder);
    var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    socket.bind(UnixDomainSocketAddress.of(path.socket()));
    Files.setPosixFilePermissions(path.socket(), PosixFilePermissions.fromString("rw-------"));
    var opened = new CommandSocket(path, socket, commands);
    Thread.ofPlatform().daemon().name("commands").start(opened::acceptAll);
    return opened;
  }

  private void acceptAll() {
    while (socket.isOpen()) {
      try {
        var caller = socket.accept();
        Thread.ofPlatform().daemon().name("command").start(() -> serve(caller));
      } catch (ClosedChannelException closed) {
        return;
      } catch (IOException e) {
        LOG.warn("a command could not be taken", e);
      }
    }
  }

  private void serve(SocketChannel caller) {
    running.add(Thread.currentThread());
    try (caller) {
      var frames = new Frames(caller);
      var call = frames.read();
      if (call == null || call.kind() != Frames.Kind.CALL) return;
      run(CommandCall.of(call.bytes()), frames);
    } catch (IOException | BadRecord e) {
      LOG.debug("a caller went away", e);
    } finally {
      running.remove(Thread.currentThread());
    }
  }

  private void run(CommandCall call, Frames frames) throws IOException {
    var in = new PipedInputStream(PIPE);
    var listening = listen(frames, new PipedOutputStream(in), Thread.currentThread());
    try (var out = new FrameStream(frames, Frames.Kind.OUT);
        var err = new FrameStream(frames, Frames.Kind.ERR)) {
      int code = commands.run(call, new WantedInput(in, frames), out, err);
      Thread.interrupted();
      frames.write(Frames.Kind.EXIT, code);
    } finally {
      listening.interrupt();
    }
  }

  /** Passes standard input on; the command is told when its caller is gone. */
  private static Thread listen(Frames frames, PipedOutputStream in, Thread command) {
    return Thread.ofPlatform()
        .daemon()
        .name("command input")
        .start(
            () -> {
              if (!passOn(frames, in)) command.interrupt();
            });
  }

  private static boolean passOn(Frames frames, PipedOutputStream in) {
    try {
      for (var frame = frames.read(); frame != null; frame = frames.read()) {
        if (frame.bytes().length == 0) in.close();
        else {
          in.write(frame.bytes());
          in.flush();
        }
      }
      return false;
    } catch (IOException gone) {
      LOG.debug("no more input", gone);
      return false;
    }
  }

  /** Takes no more, and ends what runs. */
  @Override
  public void close() throws IOException {
    socket.close();
    path.remove();
    running.forEach(Thread::interrupt);
  }

  /** What a command prints, as frames. */
  private static final class FrameStream extends OutputStream {
    private final Frames frames;
    private final Frames.Kind kind;

    FrameStream(Frames frames, Frames.Kind kind) {
      this.frames = frames;
      this.kind = kind;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (length > 0) frames.write(kind, bytes, from, length);
    }
  }
}
