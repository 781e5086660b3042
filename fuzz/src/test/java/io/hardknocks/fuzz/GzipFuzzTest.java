package io.hardknocks.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardknocks.server.http.door.Bodies;
import io.hardknocks.server.http.problem.Refused;

/** Bodies that say to be gzip. */
class GzipFuzzTest {
  private static final int LONGEST = 1 << 16;

  @FuzzTest
  void isUnpackedOrRefused(byte[] body) {
    try {
      int length = new Bodies(LONGEST).decode(body, "gzip").length;
      if (length > LONGEST) throw new AssertionError(length + " bytes");
    } catch (Refused refused) {
      if (refused.problem().status().code() >= 500) throw refused;
    }
  }
}
