package io.hardknocks.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;

/** Cursors and times, as callers write them. */
class QueryFuzzTest {
  @FuzzTest
  void isReadOrRefused(byte[] bytes) {
    var text = new String(bytes, UTF_8);
    try {
      var cursor = Cursors.read(text);
      if (cursor != null) Cursors.read(Cursors.written(cursor));
    } catch (IllegalArgumentException refused) {
      requireReason(refused);
    }
    try {
      Times.point("since", text, () -> Instant.EPOCH);
    } catch (IllegalArgumentException refused) {
      requireReason(refused);
    }
  }

  private static void requireReason(IllegalArgumentException refused) {
    if (!String.valueOf(refused.getMessage()).contains("expected")) throw refused;
  }
}
