package io.hardknocks.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** One connection, one request at a time. */
public record Sender(int port, Bodies bodies, long end, int rate) {
  public void run(AtomicLong taken, ConcurrentLinkedQueue<Double> waited) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream());
      long pause = rate == 0 ? 0 : Bodies.BATCH * 1_000_000_000L / rate;
      long due = System.nanoTime();
      // senders do not begin all in the same moment
      if (pause > 0) due -= ThreadLocalRandom.current().nextLong(pause);
      while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
        var request = bodies.next();
        due += pause;
        if (pause > 0) LockSupport.parkNanos(due - System.nanoTime());
        long start = System.nanoTime();
        socket.getOutputStream().write(request);
        if (status(in) == 200) {
          waited.add((System.nanoTime() - start) / 1e6);
          taken.addAndGet(Bodies.BATCH);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts to send spans at a rate, until the threads are interrupted. */
  public static List<Thread> sendSpans(
      ServedStore server, long end, int senders, int rate, AtomicLong taken) {
    var bodies = Bodies.spans();
    var waited = new ConcurrentLinkedQueue<Double>();
    return IntStream.range(0, senders)
        .mapToObj(i -> new Sender(server.port(), bodies, end, rate / senders))
        .map(sender -> Thread.ofPlatform().start(() -> sender.run(taken, waited)))
        .toList();
  }

  private static int status(InputStream in) throws IOException {
    var line = line(in);
    int length = 0;
    for (var header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:"))
        length = Integer.parseInt(header.substring(15).strip());
    }
    in.skipNBytes(length);
    return Integer.parseInt(line.substring(9, 12));
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) throw new IOException("the server closed the connection");
      if (c != '\r') line.append((char) c);
    }
    return line.toString();
  }
}
