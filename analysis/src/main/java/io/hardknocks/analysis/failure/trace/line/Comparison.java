package io.hardknocks.analysis.failure.trace.line;

import io.hardknocks.analysis.failure.trace.reading.Reading;
import io.hardknocks.analysis.failure.trace.reading.Reading.Strength;
import io.hardknocks.analysis.failure.trace.reading.Thrown;
import io.hardknocks.analysis.failure.trace.reading.TraceParser;
import io.hardknocks.analysis.failure.trace.text.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value that a test expected, and below it the one that it got, in a layout of its own. */
public final class Comparison implements TraceParser {
  private static final int MOST_BETWEEN = 3;
  private static final int MOST_LINES = 200;

  private static final Pattern EXPECTED =
      Pattern.compile("(?i)^[\\s#]*(?:expected|wanted|want|should be)(?: [a-z]{1,20})?:\\s.*");

  private static final Pattern GOT =
      Pattern.compile(
          "(?i)^[\\s#]*(?:but )?(?:got|actual|found|received|was)(?: [a-z]{1,20})?:\\s.*");

  /** What is compared when something was fetched, which is no test. */
  private static final Pattern SUM = Pattern.compile("(?i)sha\\d|md5|checksum|hash|digest");

  @Override
  public String language() {
    return "";
  }

  @Override
  public @Nullable Reading read(Text text) {
    int last = text.lastIndex();
    for (int i = last; i > 0 && i > last - MOST_LINES; i--) {
      int expected = GOT.matcher(text.line(i)).matches() ? expected(text, i) : -1;
      if (expected < 0) continue;
      return SUM.matcher(text.all()).find() ? null : reading(text, expected, i);
    }
    return null;
  }

  private static int expected(Text text, int got) {
    for (int i = got - 1; i >= 0 && i >= got - MOST_BETWEEN; i--) {
      if (EXPECTED.matcher(text.line(i)).matches()) return i;
    }
    return -1;
  }

  private static Reading reading(Text text, int expected, int got) {
    var thrown = Thrown.of("AssertionError", text.join(expected, got + 1).strip());
    return Reading.of("", Strength.GUESS, thrown, expected);
  }
}
