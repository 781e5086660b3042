package io.hardknocks.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.hardknocks.benchmarks.workload.Workload;
import io.hardknocks.codec.AttemptJson;
import io.hardknocks.model.Attempt;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Lines whose ids and sessions can be made anew in place. */
final class PatchedAttempts {
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
      var line = AttemptJson.line(Workload.reported(attempt));
      line = line.replace("{\"id\":\"", "{\"id\":\"" + RUN);
      lines.append(line.replace("\"session_id\":\"", "\"session_id\":\"" + RUN)).append('\n');
    }
    var body = lines.toString().getBytes(StandardCharsets.UTF_8);
    var request = HttpText.post("/api/attempts", "application/x-ndjson", body);
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
