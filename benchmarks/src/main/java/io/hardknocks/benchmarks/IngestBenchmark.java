package io.hardknocks.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.hardknocks.codec.AttemptJson;
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
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends spans of model calls to a server of its own, 100 in a request of OTLP/HTTP, and attempts,
 * 100 in a request: how many a second are acknowledged, and how long an acknowledgement takes.
 * Arguments: seconds of each part (60), senders at once (8).
 */
public final class IngestBenchmark {
  private static final int BATCH = 100;
  private static final int BODIES = 400;
  private static final int CALM = 5_000;

  private IngestBenchmark() {}

  public static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
    int senders = args.length > 1 ? Integer.parseInt(args[1]) : 8;
    var folder = Files.createTempDirectory("hardknocks-ingest-");
    try (var server = ServedStore.start(folder)) {
      var spans = spans();
      measure("warm-up, spans", server, spans, Math.max(5, seconds / 4), senders, 0);
      measure("spans", server, spans, seconds, senders, 0);
      measure("spans at 5,000 a second", server, spans, seconds / 2, senders, CALM);
      measure("attempts", server, attempts(), seconds, senders, 0);
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
    return () ->
        made.get(ThreadLocalRandom.current().nextInt(BODIES)).next("application/x-protobuf");
  }

  private static Bodies attempts() {
    var lines = new ArrayList<String>();
    var workload = new Workload(BODIES * BATCH);
    for (var some = workload.next(1_000); !some.isEmpty(); some = workload.next(1_000)) {
      for (var attempt : some) lines.add(AttemptJson.line(CommandBenchmark.reported(attempt)));
    }
    return () -> {
      var random = ThreadLocalRandom.current();
      int from = random.nextInt(BODIES) * BATCH;
      var run = Long.toHexString(random.nextLong());
      var body = new ByteArrayOutputStream();
      for (var line : lines.subList(from, from + BATCH)) {
        var fresh = line.replace("{\"id\":\"", "{\"id\":\"" + run);
        fresh = fresh.replace("\"session_id\":\"", "\"session_id\":\"" + run);
        body.writeBytes(fresh.getBytes(StandardCharsets.UTF_8));
        body.write('\n');
      }
      return request("/api/attempts", "application/x-ndjson", body.toByteArray());
    };
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
    var threads = new ArrayList<Thread>();
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000L;
    for (int i = 0; i < senders; i++) {
      var sender = new Sender(server.port(), bodies, end, rate == 0 ? 0 : rate / senders);
      threads.add(Thread.ofPlatform().start(() -> sender.run(taken, waited)));
    }
    for (var thread : threads) thread.join();
    double took = (System.nanoTime() - begin) / 1e9;
    var sorted = waited.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-26s %,9.0f a second acknowledged over %.0f s; acknowledged after p50 %.0f, p99 %.0f ms%n",
        what,
        taken.get() / took,
        took,
        at(sorted, 0.5),
        at(sorted, 0.99));
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
        long due = System.nanoTime();
        while (System.nanoTime() < end) {
          var request = bodies.next();
          if (rate > 0) {
            due += BATCH * 1_000_000_000L / rate;
            LockSupport.parkNanos(due - System.nanoTime());
          }
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

  /** A request whose ids can be made anew in place. */
  private static final class PatchedSpans {
    private final byte[] body;
    private final int[] ids;

    private PatchedSpans(byte[] body, int[] ids) {
      this.body = body;
      this.ids = ids;
    }

    static PatchedSpans of(ExportTraceServiceRequest request) {
      var body = request.toByteArray();
      var places = new ArrayList<Integer>();
      for (var span : request.getResourceSpans(0).getScopeSpans(0).getSpansList()) {
        int from = places.isEmpty() ? 0 : places.getLast();
        places.add(find(body, span.getTraceId().toByteArray(), from));
      }
      return new PatchedSpans(body, places.stream().mapToInt(Integer::intValue).toArray());
    }

    private static int find(byte[] in, byte[] wanted, int from) {
      for (int i = from; i <= in.length - wanted.length; i++) {
        if (Arrays.equals(in, i, i + wanted.length, wanted, 0, wanted.length)) return i;
      }
      throw new IllegalStateException("no id");
    }

    byte[] next(String type) {
      var fresh = body.clone();
      var random = ThreadLocalRandom.current();
      for (int id : ids) ByteBuffer.wrap(fresh).putLong(id, random.nextLong());
      return request("/v1/traces", type, fresh);
    }
  }
}
