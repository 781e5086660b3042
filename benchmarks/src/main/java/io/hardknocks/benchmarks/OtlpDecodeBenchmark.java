package io.hardknocks.benchmarks;

import io.hardknocks.benchmarks.workload.SpanWorkload;
import io.hardknocks.codec.otlp.OtlpRequests;
import io.hardknocks.codec.otlp.OtlpRequests.Format;
import io.hardknocks.codec.otlp.raw.MalformedRequest;
import io.hardknocks.model.Project;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;

/** Prints what one core takes to make steps of GenAI spans that arrive as protobuf or as JSON. */
public final class OtlpDecodeBenchmark {
  private static final int REQUESTS = 200;
  private static final int SPANS = 100;
  private static final int WARM_UP = 30;
  private static final int ROUNDS = 9;

  private OtlpDecodeBenchmark() {}

  public static void main(String[] args) throws MalformedRequest {
    measure(Format.PROTOBUF);
    measure(Format.JSON);
  }

  private static void measure(Format format) throws MalformedRequest {
    var requests = new byte[REQUESTS][];
    var random = new Random(7);
    long bytes = 0;
    for (int i = 0; i < REQUESTS; i++) {
      var request = SpanWorkload.request(SPANS, random);
      requests[i] = format == Format.PROTOBUF ? request.toByteArray() : SpanWorkload.json(request);
      bytes += requests[i].length;
    }
    var decoder = new OtlpRequests(Project.DEFAULT);
    long sum = 0;
    for (int i = 0; i < WARM_UP; i++) sum += decode(decoder, requests, format);
    var micros = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = cpu();
      sum += decode(decoder, requests, format);
      micros[i] = (cpu() - start) / 1e3 / (REQUESTS * SPANS);
    }
    Arrays.sort(micros);
    System.out.printf(
        "%s: %d bytes a span, decoded and mapped in %.2f µs (median of %d; %.2f to %.2f; check %d)%n",
        format,
        bytes / (REQUESTS * SPANS),
        micros[ROUNDS / 2],
        ROUNDS,
        micros[0],
        micros[ROUNDS - 1],
        sum % 1000);
  }

  private static long decode(OtlpRequests decoder, byte[][] requests, Format format)
      throws MalformedRequest {
    long sum = 0;
    for (var request : requests) {
      var received = decoder.traces(request, format);
      if (received.rejected() > 0) throw new IllegalStateException(received.reasons().toString());
      for (var span : received.spans()) sum += span.hashCode() & 1;
    }
    return sum;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
