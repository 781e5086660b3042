package io.hardknocks.benchmarks.load;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/** A request whose ids can be made anew in place. */
final class PatchedSpans {
  private final byte[] request;
  private final int[] ids;

  private PatchedSpans(byte[] request, int[] ids) {
    this.request = request;
    this.ids = ids;
  }

  static PatchedSpans of(ExportTraceServiceRequest request) {
    var whole = HttpText.post("/v1/traces", "application/x-protobuf", request.toByteArray());
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
