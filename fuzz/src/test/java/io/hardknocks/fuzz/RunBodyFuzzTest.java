package io.hardknocks.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardknocks.codec.BadRecord;
import io.hardknocks.server.rest.RunBody;

/** Scripts as {@code POST /run} takes them. */
class RunBodyFuzzTest {
  @FuzzTest
  void isTakenOrRefused(byte[] bytes) {
    var json = new String(bytes, UTF_8);
    try {
      RunBody.read(json, name -> null);
    } catch (BadRecord | IllegalArgumentException refused) {
      if (refused instanceof NumberFormatException) throw new AssertionError(refused);
    }
  }
}
