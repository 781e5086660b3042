package io.hardknocks.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.hardknocks.codec.AttemptJson;
import io.hardknocks.model.Attempt;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Sends spans of model calls to a server of its own, 100 in a request of OTLP/HTTP, and attempts,
 * 100 in a request: how many a second are acknowledged, and how long an acknowledgement takes.
 * Arguments: seconds of each part (60), senders at once (32), only {@code spans} or {@code
 * attempts}.
 */
public final class IngestBenchmark {
  private static final int BATCH = 100;
  private static final int BODIES = 400;
  private static final int CALM = 5_000;

  private IngestBenchmark() {}

  public static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
    int senders = args.length > 1 ? Integer.parseInt(args[1]) : 32;
    var folder = Files.createTempDirectory("hardknocks-ingest-");
    var only = args.length > 2 ? args[2] : "";
    try (var server = ServedStore.start(folder)) {
      if (!only.equals("attempts")) {
        var spans = spans();
        measure("warm-up, spans", server, spans, Math.max(5, seconds / 4), senders, 0);
        measure("spans", server, spans, seconds, senders, 0);
        measure("spans at 5,000 a second", server, spans, seconds / 2, senders, CALM);
      }
      if (!only.equals("spans")) {
        var attempts = attempts();
        measure("warm-up, attempts", server, attempts, Math.max(5, seconds / 4), senders, 0);
        measure("attempts", server, attempts, seconds, senders, 0);
      }
      System.out.printf(Locale.ROOT, "server: %s%n", server.memory());
    }
  }

  /** Bodies of one kind: before each sending, ids that are new. */
  private interface Bodies {
    byte[] next();
  }

  private static Bodies spans() {
    var random = new Random(11);
    var made = new ArrayList<PatchedSpans>();
    for (int i = 0; i < BODIES; i++) made.add(PatchedSpans.of(SpanWorkload.request(BATCH, random)));
    return () -> made.get(ThreadLocalRandom.current().nextInt(BODIES)).next();
  }

  private static Bodies attempts() {
    var made = new ArrayList<PatchedAttempts>();
    var workload = new Workload(BODIES * BATCH);
    for (int i = 0; i < BODIES; i++) made.add(PatchedAttempts.of(workload.next(BATCH)));
    return () -> made.get(ThreadLocalRandom.current().nextInt(BODIES)).next();
  }

  static byte[] request(String path, String type, byte[] body) {
    var head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    var request = new ByteArrayOutputStream(head.length() + body.length);
    request.writeBytes(head.getBytes(US_ASCII));
    request.writeBytes(body);
    return request.toByteArray();
  }

  private static void measure(
      String what, ServedStore server, Bodies bodies, int seconds, int senders, int rate)
      throws InterruptedException {
    var taken = new AtomicLong();
    var waited = new ConcurrentLinkedQueue<Double>();
    double used = server.cpuSeconds();
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000L;
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < senders; i++) {
      var sender = new Sender(server.port(), bodies, end, rate == 0 ? 0 : rate / senders);
      threads.add(Thread.ofPlatform().start(() -> sender.run(taken, waited)));
    }
    for (var thread : threads) thread.join();
    double took = (System.nanoTime() - begin) / 1e9;
    var sorted = waited.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-26s %,9.0f a second acknowledged over %.0f s, after p50 %.0f, p99 %.0f ms;"
            + " %.1f µs of the server's processors each%n",
        what,
        taken.get() / took,
        took,
        at(sorted, 0.5),
        at(sorted, 0.99),
        (server.cpuSeconds() - used) * 1e6 / taken.get());
  }

  /** Starts to send spans at a rate, until the threads are interrupted. */
  static List<Thread> sendSpans(
      ServedStore server, long end, int senders, int rate, AtomicLong taken) {
    var bodies = spans();
    var waited = new ConcurrentLinkedQueue<Double>();
    return IntStream.range(0, senders)
        .mapToObj(i -> new Sender(server.port(), bodies, end, rate / senders))
        .map(sender -> Thread.ofPlatform().start(() -> sender.run(taken, waited)))
        .toList();
  }

  private static double at(double[] sorted, double quantile) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) (quantile * (sorted.length - 1))];
  }

  /** One connection, one request at a time. */
  private record Sender(int port, Bodies bodies, long end, int rate) {
    void run(AtomicLong taken, ConcurrentLinkedQueue<Double> waited) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setTcpNoDelay(true);
        var in = new BufferedInputStream(socket.getInputStream());
        long pause = rate == 0 ? 0 : BATCH * 1_000_000_000L / rate;
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
            taken.addAndGet(BATCH);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
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

  /** Lines whose ids and sessions can be made anew in place. */
  private static final class PatchedAttempts {
    private static final String RUN = "0123456789abcdef";

    private final byte[] request;
    private final List<Integer> places;

    private PatchedAttempts(byte[] request, List<Integer> places) {
      this.request = request;
      this.places = places;
    }

    static PatchedAttempts of(List<Attempt> attempts) {
      var lines = new StringBuilder();
      for (var attempt : attempts) {
        var line = AttemptJson.line(CommandBenchmark.reported(attempt));
        line = line.replace("{\"id\":\"", "{\"id\":\"" + RUN);
        lines.append(line.replace("\"session_id\":\"", "\"session_id\":\"" + RUN)).append('\n');
      }
      var body = lines.toString().getBytes(StandardCharsets.UTF_8);
      var request = request("/api/attempts", "application/x-ndjson", body);
      var text = new String(request, StandardCharsets.ISO_8859_1);
      var places = new ArrayList<Integer>();
      for (int at = text.indexOf(RUN); at >= 0; at = text.indexOf(RUN, at + 1)) places.add(at);
      return new PatchedAttempts(request, places);
    }

    byte[] next() {
      var fresh = request.clone();
      var run = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
      var digits = run.getBytes(US_ASCII);
      for (int place : places) System.arraycopy(digits, 0, fresh, place, digits.length);
      return fresh;
    }
  }

  /** A request whose ids can be made anew in place. */
  private static final class PatchedSpans {
    private final byte[] request;
    private final int[] ids;

    private PatchedSpans(byte[] request, int[] ids) {
      this.request = request;
      this.ids = ids;
    }

    static PatchedSpans of(ExportTraceServiceRequest request) {
      var whole = request("/v1/traces", "application/x-protobuf", request.toByteArray());
      var places = new ArrayList<Integer>();
      for (var span : request.getResourceSpans(0).getScopeSpans(0).getSpansList()) {
        int from = places.isEmpty() ? 0 : places.getLast();
        places.add(find(whole, span.getTraceId().toByteArray(), from));
      }
      return new PatchedSpans(whole, places.stream().mapToInt(Integer::intValue).toArray());
    }

    private static int find(byte[] in, byte[] wanted, int from) {
      for (int i = from; i <= in.length - wanted.length; i++) {
        if (Arrays.equals(in, i, i + wanted.length, wanted, 0, wanted.length)) return i;
      }
      throw new IllegalStateException("no id");
    }

    byte[] next() {
      var fresh = request.clone();
      var random = ThreadLocalRandom.current();
      for (int id : ids) ByteBuffer.wrap(fresh).putLong(id, random.nextLong());
      return fresh;
    }
  }
}
