package io.hardknocks.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardknocks.codec.AttemptJson;
import io.hardknocks.codec.BadRecord;
import io.hardknocks.codec.JsonItems;
import io.hardknocks.codec.submission.SubmissionReader;
import io.hardknocks.model.AttemptId;
import java.time.Instant;
import java.util.List;

/** Attempts as {@code POST /api/attempts} and {@code log} take them. */
class SubmissionFuzzTest {
  private static final SubmissionReader READER =
      new SubmissionReader(() -> new AttemptId("a"), () -> Instant.EPOCH);

  @FuzzTest
  void isTakenOrRefusedAndCanBeWrittenAndReadAgain(byte[] body) {
    JsonItems.ofLines(body).forEach(SubmissionFuzzTest::read);
    items(body).forEach(SubmissionFuzzTest::read);
  }

  private static List<String> items(byte[] body) {
    try {
      return JsonItems.of(body);
    } catch (BadRecord refused) {
      return List.of();
    }
  }

  private static void read(String text) {
    String line;
    try {
      line = AttemptJson.line(READER.report(text));
    } catch (BadRecord refused) {
      return;
    }
    try {
      var again = AttemptJson.line(READER.report(line));
      if (!again.equals(line)) throw new AssertionError(line + " became " + again);
    } catch (BadRecord e) {
      throw new AssertionError("what we wrote is refused: " + line, e);
    }
  }
}
